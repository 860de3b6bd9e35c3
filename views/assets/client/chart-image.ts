/** Shows the buttons that turn a chart (an SVG file of this site) into a PNG: only a browser can draw it. */
export function startChartImages(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-png]')) {
    button.classList.remove('awaits-script');
    button.addEventListener('click', () => void savePng(button.dataset.png ?? ''));
  }
}

/** Pixels per CSS pixel of the image: sharp in print. */
const DENSITY = 2;

async function savePng(address: string): Promise<void> {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * DENSITY;
  canvas.height = image.naturalHeight * DENSITY;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const link = document.createElement('a');
  link.download = (address.split('?')[0]?.split('/').pop() ?? 'graphique.svg').replace(/svg$/, 'png');
  link.href = canvas.toDataURL('image/png');
  link.click();
}
