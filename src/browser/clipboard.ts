// What is copied for a person to paste elsewhere.

/** False where the browser does not allow it: then the person copies by hand. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // no permission, or no secure page
  }
}
