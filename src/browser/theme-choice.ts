const themes = ['system', 'light', 'dark'] as const;
/** What the reader chose: a theme, or whatever the system says. */
export type Theme = (typeof themes)[number];

/** Anything that is not a theme is the system's. */
export const toTheme = (value: string | undefined): Theme => themes.find((theme) => theme === value) ?? 'system';

/** The button goes around: system, light, dark. */
export const nextTheme = (theme: Theme): Theme => themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system';

export const themeLabel = (theme: Theme) => `Theme: ${theme}`;
