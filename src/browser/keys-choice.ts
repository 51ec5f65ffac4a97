/** Whether single keys do something. Without storage they do. */
export function keysAreOn(): boolean {
  try {
    return localStorage.getItem('keys') !== 'off';
  } catch {
    return true;
  }
}

export function chooseKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem('keys');
    else localStorage.setItem('keys', 'off');
  } catch {
    // Without storage nothing can be kept.
  }
}
