// Where the browser has Trusted Types, a string becomes markup or a worker's address only through
// this policy: markup without an element in it (the styles of the widgets), and addresses of this
// page's own origin.

interface PolicyRules {
  readonly createHTML: (text: string) => string | null;
  readonly createScriptURL: (address: string) => string | null;
}
declare global {
  var trustedTypes: { readonly createPolicy: (name: "default", rules: PolicyRules) => unknown } | undefined;
}

/** Blobs belong to the page that made them. */
const isOwn = ({ protocol, origin }: URL): boolean => protocol === "blob:" || origin === location.origin;

export function guardSinks(): void {
  globalThis.trustedTypes?.createPolicy("default", {
    createHTML: (text) => (text.includes("<") ? null : text),
    createScriptURL: (address) => (isOwn(new URL(address, document.baseURI)) ? address : null),
  });
}
