// What a page of Isogloss may do: run its own code and show its own data. A request to another
// origin would be a bug, and the browser refuses it. Styles stay inline: the library of widgets
// writes them, and a style cannot run. `webrtc 'block'` is not in it: Chromium 156 does not know it,
// and would only log an error.
import { createHash } from "node:crypto";

/** In every page. Strings become code nowhere, and markup only as src/browser/trustedTypes.ts lets. */
const CLOSED = [
  "default-src 'none'",
  ...["base-uri 'none'", "form-action 'none'", "frame-src 'none'", "object-src 'none'"],
  ...["require-trusted-types-for 'script'", "trusted-types default"],
];

const policy = (...rules: readonly string[]): string => [...CLOSED, ...rules].join("; ");

/** The explorer as files from a server: its own origin, and blobs for datasets that were opened. */
export const SERVED_POLICY = policy(
  ...["script-src 'self'", "worker-src 'self'", "style-src 'self' 'unsafe-inline'"],
  ...["img-src 'self' data: blob:", "font-src 'self' data:", "connect-src 'self' blob: data:"],
);

/** The same while it is developed: Vite puts a script into the page, and tells of changes. */
export const servedInDevelopment = (nonce: string): string =>
  policy(
    ...[`script-src 'self' 'nonce-${nonce}'`, "worker-src 'self' blob:", "style-src 'self' 'unsafe-inline'"],
    ...["img-src 'self' data: blob:", "font-src 'self' data:", "connect-src 'self' blob: data: ws:"],
  );

/** The explorer in one file: one script of this very text, and what it unpacks. No network at all. */
export const policyOfPage = (script: string): string =>
  policy(
    ...[`script-src '${hashOf(script)}' blob:`, "worker-src blob:", "style-src 'unsafe-inline'"],
    ...["img-src data: blob:", "font-src data:", "connect-src blob: data:"],
  );

const hashOf = (text: string): string => `sha256-${createHash("sha256").update(text).digest("base64")}`;

/** Beside the policy: files are what they say they are, and no address leaves with a link. */
export const headersWith = (contentPolicy: string): Record<string, string> => ({
  "Content-Security-Policy": contentPolicy,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
});

export const metaOf = (contentPolicy: string): string =>
  `<meta http-equiv="Content-Security-Policy" content="${contentPolicy}">`;
