import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { singleHtml } from "./scripts/build/singleHtml.ts";

export default defineConfig({
  base: "./",
  plugins: [react(), singleHtml()],
  worker: { format: "es" },
  build: { target: "es2023", chunkSizeWarningLimit: 1500 },
  test: {
    include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
} as Parameters<typeof defineConfig>[0]);
