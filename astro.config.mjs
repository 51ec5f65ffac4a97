// @ts-check
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { milepost } from './src/integrations/milepost.ts';
import { astroSettings } from './src/integrations/settings.ts';

export default defineConfig({
  ...(await astroSettings()),
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 8 },
  integrations: [mdx(), milepost()],
  // No inline styles, which the Content-Security-Policy forbids, and every character as it was written.
  markdown: { processor: unified({ smartypants: false }), syntaxHighlight: false },
  devToolbar: { enabled: false },
  experimental: { incrementalBuild: true },
  vite: { build: { assetsInlineLimit: 0 } },
});
