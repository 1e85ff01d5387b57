import { defineConfig } from "vitest/config";

// Django serves the built files: django-vite looks their hashed names up in the manifest.
export default defineConfig({
  // Relative, so that the files work under whatever STATIC_URL the server has.
  base: "./",
  build: {
    outDir: "../var/frontend",
    emptyOutDir: true,
    manifest: "manifest.json",
    // No data: URLs, so that a stricter content security policy stays possible.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: true,
    // The styles stand alone, so that pages without the map have them too.
    rollupOptions: { input: ["src/main.ts", "src/styles.css", "src/styleguide.css"] },
  },
  test: { include: ["tests/**/*.test.ts"] },
});
