import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The OFL asks that the licence travel with the font files. */
function fontLicence(): Plugin {
  const licence = here('node_modules/@fontsource/barlow-semi-condensed/LICENSE')
  return {
    name: 'font-licence',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'assets/barlow-semi-condensed-LICENSE.txt', source: readFileSync(licence) })
    },
  }
}

export default defineConfig({
  base: './',
  plugins: [vue(), fontLicence()],
  resolve: { alias: { '@': here('src') } },
  build: {
    target: 'safari16',
    // The content policy allows neither inline scripts nor data: fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: { index: here('index.html'), projector: here('projector.html') } },
  },
  test: { environment: 'happy-dom', include: ['src/**/*.spec.ts'] },
})
