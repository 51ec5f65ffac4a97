import { describe, expect, test } from 'vitest';
import { contrast, contrastIn } from '../../src/model/colour.ts';
import { themeCss, themeFiles, themeLinks } from '../../src/views/theme.ts';

describe('themeCss', () => {
  test.each([
    ['nothing set', {}, ''],
    [
      'fonts',
      { text: 'Georgia, serif', mono: 'Courier' },
      ':root {\n  --text: Georgia, serif;\n  --mono: Courier;\n}\n',
    ],
    [
      'an accent for each theme, both legible',
      { accent: { light: '#0a568c', dark: '#7fbdea' } },
      ':root {\n  --accent: light-dark(#0a568c, #7fbdea);\n  --accent-shade: light-dark(#e5ecf0, #243038);\n}\n',
    ],
  ])('%s', (_, theme, css) => {
    expect(themeCss(theme)).toBe(css);
  });

  test.each(['#ffee00', '#101010', '#e0559b', '#808080', '#ffffff', '#000000'])(
    '%s can be read in both themes',
    (accent) => {
      const [, light = '', dark = ''] = /--accent: light-dark\((#\w+), (#\w+)\)/.exec(themeCss({ accent })) ?? [];
      expect(contrastIn('light', light)).toBeGreaterThanOrEqual(4.5);
      expect(contrastIn('dark', dark)).toBeGreaterThanOrEqual(4.5);
      const [, onLight = '', onDark = ''] =
        /--accent-shade: light-dark\((#\w+), (#\w+)\)/.exec(themeCss({ accent })) ?? [];
      expect(contrast(light, onLight)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(dark, onDark)).toBeGreaterThanOrEqual(4.5);
    },
  );
});

describe('the files of a look', () => {
  const theme = { accent: '#0a568c', logo: '/team/Mark.SVG', css: '/team/own.css' };

  test('are named by what they are, and only what is set is there', () => {
    expect(themeFiles(theme)).toEqual([
      { name: 'colours.css' },
      { name: 'team.css', source: '/team/own.css' },
      { name: 'logo.svg', source: '/team/Mark.SVG' },
    ]);
    expect(themeFiles({})).toEqual([]);
  });

  test('are linked by every page', () => {
    expect(themeLinks(theme)).toEqual({ styles: ['/theme/colours.css', '/theme/team.css'], logo: '/theme/logo.svg' });
    expect(themeLinks({})).toEqual({ styles: [] });
  });
});
