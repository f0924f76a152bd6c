import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The browser's part. Everything it needs is in dist/web: no request leaves for a third party. */
export default defineConfig({
  root: 'src/app',
  publicDir: 'public',
  plugins: [react()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    // Nothing inlined as data: the content policy allows files of our own origin only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2023',
    reportCompressedSize: true,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000', '/health': 'http://127.0.0.1:3000' } },
});
