import type { UserConfig } from 'vite';

// Bundles the page's script into public/assets/; index.html and the style
// sheet in public/ are written by hand and served as they are.
const config: UserConfig = {
  publicDir: false,
  logLevel: 'warn',
  // The same script whatever NODE_ENV says: tests run what is shipped.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
  build: {
    outDir: 'public/assets',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    rollupOptions: {
      input: 'src/web/main.tsx',
      output: {
        entryFileNames: 'app.js',
        chunkFileNames: '[name].js',
        assetFileNames: '[name][extname]',
      },
    },
  },
};

export default config;
