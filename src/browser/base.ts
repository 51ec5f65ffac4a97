const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** A root-relative address below the site's base. */
export const link = (url: string): string => base + url;
