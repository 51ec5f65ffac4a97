export {};

const notice = document.querySelector('[data-send-status]');
const say = (text: string) => {
  if (notice) notice.textContent = text;
};

document.querySelector('[data-send-print]')?.addEventListener('click', () => window.print());

document.querySelector('[data-send-link]')?.addEventListener('click', () => {
  // Pages that are not served over https have no clipboard.
  const copied =
    (navigator.clipboard as Clipboard | undefined)?.writeText(location.href) ?? Promise.reject(new Error());
  copied.then(
    () => say('The link is copied.'),
    () => say(`The link: ${location.href}`),
  );
});
