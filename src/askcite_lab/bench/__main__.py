"""The command of the measured processes.

`prepare INDEX FOLDER SIZE…`, or `work JOB`.
"""

import json
import sys
from pathlib import Path

from askcite.errors import AskciteError
from askcite_lab.bench import material, worker


def main(step: str, *arguments: str) -> int:
    """Do the step and print its result as JSON.

    The value is the exit code.
    """
    try:
        if step == "work":
            found: object = worker.do(worker.Job(**json.loads(arguments[0])))
        else:
            index, folder, *sizes = arguments
            found = material.prepare(index, Path(folder), [int(size) for size in sizes])
    except AskciteError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    sys.stdout.write(json.dumps(found))
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
