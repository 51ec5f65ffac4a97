const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** A root-relative address below the site's base: what an `href` holds. Addresses of other sites stay as they are. */
export const link = (url: string) => (url.startsWith('/') ? base + url : url);
