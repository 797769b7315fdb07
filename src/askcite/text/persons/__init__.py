"""People in running text: names, sexes, kin, offices, speech."""
