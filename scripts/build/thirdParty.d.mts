import type { Plugin } from "vite";

export const NOTICE_FILE: string;
export function thirdParty(): { readonly seen: () => Plugin; readonly written: () => Plugin };
