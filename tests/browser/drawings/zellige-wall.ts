import { seededRandom } from './random.ts';

const STEP = 178;
const GLAZES = ['#1f5f7a', '#2c7a62', '#b9812f', '#16455e', '#7c2f22'];

/** Cut tiles on a wall, in the light of a window from one side. */
export function zelligeWall(width: number, height: number): string {
  const random = seededRandom(12);
  const tiles: string[] = [];
  for (let row = -1; row * STEP < height + STEP; row += 1) {
    for (let column = -1; column * STEP < width + STEP; column += 1) {
      tiles.push(star(random, column * STEP, row * STEP, row + column));
    }
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<defs>
<linearGradient id="light" x2="1" y2=".6"><stop stop-color="#fff3d6" stop-opacity=".55"/><stop offset=".35" stop-color="#ffe9c0" stop-opacity=".12"/><stop offset="1" stop-color="#0b0e14" stop-opacity=".62"/></linearGradient>
<linearGradient id="beam" x2="1"><stop stop-color="#fff6df" stop-opacity="0"/><stop offset=".5" stop-color="#fff6df" stop-opacity=".34"/><stop offset="1" stop-color="#fff6df" stop-opacity="0"/></linearGradient>
<filter id="glaze" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency=".02" numOctaves="3" seed="9"/><feColorMatrix values="0 0 0 0 1  0 0 0 0 .97  0 0 0 0 .9  0 0 0 .9 -.38"/></filter>
<filter id="soft"><feGaussianBlur stdDeviation="14"/></filter>
</defs>
<path fill="#d9cfb9" d="M0 0h${width}v${height}H0z"/>
<g transform="rotate(-4 ${width / 2} ${height / 2}) scale(1.06)">${tiles.join('')}</g>
<path filter="url(#glaze)" opacity=".55" d="M0 0h${width}v${height}H0z"/>
<path fill="url(#beam)" filter="url(#soft)" d="M180 0h420L${width * 0.72} ${height}H${width * 0.4}z"/>
<path fill="url(#light)" d="M0 0h${width}v${height}H0z"/>
</svg>`;
}

/** A star of eight points (khatam) with a rosette in it, and the cross beside it. */
function star(random: () => number, x: number, y: number, turn: number): string {
  const glaze = () => GLAZES[Math.floor(random() * GLAZES.length)] ?? '';
  const main = GLAZES[Math.abs(turn) % 3] ?? '';
  const eight = (radius: number, inner: number, shift = 0) =>
    Array.from({ length: 16 }, (_, n) => {
      const angle = (n * Math.PI) / 8 + shift;
      const reach = (n % 2 === 0 ? radius : inner) * (1 + (random() - 0.5) * 0.015);
      return `${(x + Math.cos(angle) * reach).toFixed(1)},${(y + Math.sin(angle) * reach).toFixed(1)}`;
    }).join(' ');
  const petals = Array.from({ length: 8 }, (_, n) => {
    const angle = (n * 360) / 8 + 22.5;
    return `<path transform="rotate(${angle} ${x} ${y})" fill="${n % 2 === 0 ? '#ece4d2' : glaze()}" d="M${x} ${y - 52}l9 15-9 17-9-17z"/>`;
  });
  const [cx, cy] = [x + STEP / 2, y + STEP / 2];
  const cross = `M${cx - 20} ${cy - 62}h40v42h42v40h-42v42h-40v-42h-42v-40h42z`;
  return `<path fill="${glaze()}" stroke="#efe7d6" stroke-width="5" d="${cross}"/>
<path fill="#e7dcc4" d="M${cx} ${cy - 17}l17 17-17 17-17-17z"/>
<polygon points="${eight(84, 62)}" fill="${main}" stroke="#efe7d6" stroke-width="6"/>
<polygon points="${eight(60, 44, Math.PI / 8)}" fill="#f1ead9"/><polygon points="${eight(54, 40, Math.PI / 8)}" fill="${glaze()}"/>
${petals.join('')}<circle cx="${x}" cy="${y}" r="17" fill="#efe6d2"/><circle cx="${x}" cy="${y}" r="10" fill="${main}"/>`;
}
