// Name and version of the program, as datasets record it. A test holds it equal to package.json.
export const VERSION = "isogloss 0.1.0";
