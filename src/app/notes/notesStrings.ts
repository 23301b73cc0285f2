// What is said when notes cannot be kept or read.

export const notesStrings = {
  unsaved: "Your notes are not kept",
  unsavedWhy: (why: string) => `This browser did not write them (${why}). They are lost when the page closes.`,
  save: "Save as file",
  aside: (count: number) =>
    count === 1 ? "Notes kept earlier cannot be read" : `${count} copies of notes kept earlier cannot be read`,
  asideWhy:
    "They were cut off or come from a newer version. They are put aside as they were; a newer version may read them.",
  saveAside: "Save them as file",
  discard: "Delete them",
  hide: "Hide for now",
  noRoom: "what is kept there cannot be read, and there is no room to put it aside",
  deleted: (count: number) =>
    `${count === 1 ? "One item" : `${count} items`} that the file's author deleted left the tray. Undo brings them back.`,
} as const;
