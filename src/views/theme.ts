import { mix, papers, readableIn } from '../model/colour.ts';
import type { SiteTheme } from '../model/index.ts';

/**
 * The custom properties that a team sets in its configuration, as a style sheet after ours; empty where it sets none. An accent
 * given once is made lighter for the dark theme, or darker for the light one, until it can be read there.
 */
export function themeCss({ accent, text, mono }: SiteTheme): string {
  const colours = typeof accent === 'string' ? { light: accent, dark: accent } : accent;
  const rules = [
    ...(colours === undefined ? [] : accentRules(readableIn('light', colours.light), readableIn('dark', colours.dark))),
    ...(text === undefined ? [] : [`--text: ${text};`]),
    ...(mono === undefined ? [] : [`--mono: ${mono};`]),
  ];
  return rules.length === 0 ? '' : `:root {\n${rules.map((rule) => `  ${rule}\n`).join('')}}\n`;
}

const accentRules = (light: string, dark: string) => [
  `--accent: light-dark(${light}, ${dark});`,
  `--accent-shade: light-dark(${mix(papers.light.paper, light, 0.1)}, ${mix(papers.dark.paper, dark, 0.15)});`,
];

/** A file that the pages link below `/theme/`; one without `source` is `themeCss`. */
export interface ThemeFile {
  name: string;
  source?: string | undefined;
}

/** The files of a team's look, in the order in which they are loaded. */
export function themeFiles(theme: SiteTheme): ThemeFile[] {
  const { logo, css } = theme;
  return [
    ...(themeCss(theme) === '' ? [] : [{ name: 'colours.css' }]),
    ...(css === undefined ? [] : [{ name: 'team.css', source: css }]),
    ...(logo === undefined ? [] : [{ name: logoName(logo), source: logo }]),
  ];
}

/** Addresses of what a page's head links, root-relative. */
export const themeLinks = (theme: SiteTheme): { styles: string[]; logo?: string } => {
  const urls = themeFiles(theme).map(({ name }) => `/theme/${name}`);
  const logo = urls.find((url) => !url.endsWith('.css'));
  return { styles: urls.filter((url) => url.endsWith('.css')), ...(logo === undefined ? {} : { logo }) };
};

const logoName = (path: string) => `logo${path.slice(path.lastIndexOf('.')).toLowerCase()}`;
