// Saving and opening files. Nothing is sent anywhere: a save is a download made on the spot.

/** Offers a text as a file to save. */
export function saveText(name: string, text: string, type = "application/json"): void {
  saveBlob(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

export function saveBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // after the browser has taken it over
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Lets a person choose a file; null if they think better of it. */
export function chooseFile(accept: string): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = accept;
    input.addEventListener("change", () => resolve(input.files?.[0] ?? null));
    input.addEventListener("cancel", () => resolve(null));
    input.click();
  });
}
