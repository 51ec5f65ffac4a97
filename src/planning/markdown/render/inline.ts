import type { Image, ImageReference, Link, LinkReference, PhrasingContent } from 'mdast';
import { escapeHtml } from '../escape.ts';
import { resolveLink, type Target } from '../links.ts';
import { isStruck, plainText } from '../text.ts';
import type { RenderContext } from './context.ts';
import { htmlText } from './html.ts';
import { lineEnd, textLines } from './text.ts';

/** Phrasing content as HTML. */
export function inline(context: RenderContext, nodes: readonly PhrasingContent[]): string {
  return nodes.map((node) => phrase(context, node)).join('');
}

function phrase(context: RenderContext, node: PhrasingContent): string {
  const line = node.position?.start.line ?? 1;
  switch (node.type) {
    case 'text':
      return textLines(context, node.value, line);
    case 'inlineCode':
      return code(context, node.value, line);
    case 'strong':
      return `<strong>${inline(context, node.children)}</strong>`;
    case 'emphasis':
      return `<em>${inline(context, node.children)}</em>`;
    case 'delete':
      return isStruck(node) ? `<del>${inline(context, node.children)}</del>` : `~${inline(context, node.children)}~`;
    case 'break':
      return lineEnd(context, line + 1).replace(/^\n/, '<br>');
    case 'html':
      return htmlText(context, node.value, line);
    case 'link':
    case 'linkReference':
      return link(context, node);
    case 'image':
    case 'imageReference':
      return image(context, node);
    case 'footnoteReference':
      return `<sup>[${escapeHtml(node.label ?? node.identifier)}]</sup>`;
    default:
      return escapeHtml(plainText(node));
  }
}

/** The path of a file, with a line behind it or not. */
const PATH = /^[\p{L}\p{N}_./@+-]{1,200}\.[a-z]{2,4}(?::\d{1,6})?$/iu;

/** Code; where it is the path of another document that the site shows, it leads there. */
function code(context: RenderContext, value: string, line: number): string {
  const shown = `<code>${textLines(context, value, line)}</code>`;
  const target = PATH.test(value) ? resolveLink(value, context) : undefined;
  return target === undefined || target.outside ? shown : `<a href="${escapeHtml(target.href)}">${shown}</a>`;
}

function link(context: RenderContext, node: Link | LinkReference): string {
  const url = urlOf(context, node);
  const text = inline({ ...context, linkTo: undefined }, node.children);
  if (url === undefined) return `[${text}]`;
  return withTarget(context, url, text, plainText(node));
}

/** An image is loaded only from a host that the configuration names; of all others the reader sees what they show, and a link to them. */
function image(context: RenderContext, node: Image | ImageReference): string {
  const url = urlOf(context, node) ?? '';
  const alt = node.alt ?? '';
  if (context.images.includes(originOf(url)))
    return `<img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}" loading="lazy" referrerpolicy="no-referrer">`;
  return withTarget(context, url, escapeHtml(alt === '' ? url : alt), alt);
}

function withTarget(context: RenderContext, url: string, html: string, text: string): string {
  const target = url.startsWith('#') ? headingTarget(context, url) : resolveLink(url, context);
  if (target === undefined)
    return text === url || url.startsWith('#') || url === ''
      ? html
      : `${html} <code class="target">${escapeHtml(url)}</code>`;
  const rel = target.outside ? ' rel="external nofollow noopener noreferrer"' : '';
  return `<a href="${escapeHtml(target.href)}"${rel}>${html === '' ? escapeHtml(url) : html}</a>`;
}

/** Scheme, host and port as a browser reads them; empty where `url` is no whole address. */
const originOf = (url: string): string => (URL.canParse(url) ? new URL(url).origin : '');

function headingTarget(context: RenderContext, url: string): Target {
  const id = context.slugs.get(url.slice(1).toLowerCase()) ?? /^#(L\d+)$/.exec(url)?.[1];
  return id === undefined ? undefined : { href: `#${id}`, outside: false };
}

function urlOf(context: RenderContext, node: Link | Image | LinkReference | ImageReference): string | undefined {
  return 'url' in node ? node.url : context.definitions.get(node.identifier)?.url;
}
