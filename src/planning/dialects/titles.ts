/** The words for a document that stand before the project's name in its title, in the languages seen (formats.md 3, 4). */
const DOCUMENT =
  /^(?:(?:project |projekt)?road ?map|fahrplan|hoja de ruta|roteiro|feuille de route|дорожная карта|로드맵|路线图|ロードマップ|requirements|anforderungen|requisitos|exigences|требования|요구사항|需求|要件)\s{0,3}(?:[:：—–]|-{1,2}\s)\s{0,3}(?=\S)/iu;
/** What tells that a title speaks of a milestone. */
const MILESTONE = /(?<![\p{L}\p{N}.])v\d|\b(?:milestone|phases?)\b|meilenstein|этап|마일스톤|里程碑/iu;

/** The project of `Roadmap: Name`; undefined where the title names none, or a milestone. */
export function projectInTitle(title: string): string | undefined {
  const word = DOCUMENT.exec(title)?.[0];
  return word === undefined || MILESTONE.test(title) ? undefined : title.slice(word.length).trim();
}
