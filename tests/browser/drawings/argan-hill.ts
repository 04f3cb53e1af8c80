import { seededRandom } from './random.ts';

/** Argan trees on a dry slope, early in the morning. */
export function arganHill(width: number, height: number): string {
  const random = seededRandom(7);
  const at = (share: number) => Math.round(share * height);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<defs>
<linearGradient id="sky" x2="0" y2="1"><stop stop-color="#7d9fbc"/><stop offset=".55" stop-color="#e9cda6"/><stop offset="1" stop-color="#f6e3c0"/></linearGradient>
<radialGradient id="glow" cx=".78" cy=".42" r=".5"><stop stop-color="#fff4d2" stop-opacity=".95"/><stop offset=".2" stop-color="#ffe6ae" stop-opacity=".6"/><stop offset="1" stop-color="#ffe6ae" stop-opacity="0"/></radialGradient>
<linearGradient id="soil" x2="0" y2="1"><stop stop-color="#c99a63"/><stop offset=".5" stop-color="#a9713f"/><stop offset="1" stop-color="#6d4426"/></linearGradient>
<linearGradient id="bark" x2="1"><stop stop-color="#43301f"/><stop offset=".7" stop-color="#6f5233"/><stop offset="1" stop-color="#a98153"/></linearGradient>
<filter id="grain" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency=".012 .05" numOctaves="4" seed="4"/><feColorMatrix values="0 0 0 0 .25  0 0 0 0 .14  0 0 0 0 .06  0 0 0 1.1 -.35"/></filter>
<filter id="soft"><feGaussianBlur stdDeviation="3"/></filter><filter id="haze"><feGaussianBlur stdDeviation="9"/></filter>
</defs>
<path fill="url(#sky)" d="M0 0h${width}v${height}H0z"/>
${ridge(random, width, at(0.47), 60, '#a9a7a8', 'haze')}${ridge(random, width, at(0.53), 48, '#938b84', 'soft')}${ridge(random, width, at(0.58), 34, '#8a7558', 'soft')}
<path fill="url(#glow)" d="M0 0h${width}v${height}H0z"/>
<path fill="url(#soil)" d="M0 ${at(0.66)}C${width * 0.3} ${at(0.58)} ${width * 0.65} ${at(0.68)} ${width} ${at(0.62)}V${height}H0z"/>
<g filter="url(#soft)">${[0.06, 0.2, 0.57, 0.7, 0.82, 0.94].map((x, n) => farTree(random, x * width, at(0.645 + (n % 3) * 0.012))).join('')}</g>
<path filter="url(#grain)" opacity=".5" d="M0 ${at(0.66)}H${width}V${height}H0z"/>
<ellipse cx="${width * 0.27}" cy="${at(0.89)}" rx="430" ry="34" fill="#3a2413" opacity=".45" filter="url(#haze)"/>
${stones(random, width, height)}
${nearTree(random, width * 0.36, at(0.88))}
</svg>`;
}

function ridge(
  random: () => number,
  width: number,
  base: number,
  rise: number,
  fill: string,
  filter: string,
) {
  let [path, y] = [`M-60 ${base + 200}V${base}`, base];
  for (let x = -60; x <= width + 60; x += 16) {
    y += (random() - 0.5) * rise * 0.42 + (base - rise / 2 - y) * 0.09;
    path += `L${x} ${Math.round(y)}`;
  }
  return `<path filter="url(#${filter})" fill="${fill}" d="${path}V${base + 200}z"/>`;
}

function farTree(random: () => number, x: number, y: number) {
  const leaves = Array.from({ length: 14 }, () => {
    const [dx, dy] = [(random() - 0.5) * 76, -random() * 34];
    return `<circle cx="${x + dx}" cy="${y - 30 + dy}" r="${9 + random() * 11}" fill="#56603a" opacity=".9"/>`;
  });
  return `<path stroke="#4a3822" stroke-width="6" d="M${x} ${y}v-34"/>${leaves.join('')}`;
}

function stones(random: () => number, width: number, height: number) {
  return Array.from({ length: 240 }, () => {
    const depth = random();
    const [x, y] = [random() * width, height * (0.69 + 0.31 * depth)];
    const size = 2 + depth * depth * 15 * random();
    const tone = ['#8d6237', '#b98a58', '#5f3d22', '#d3a873'][Math.floor(random() * 4)];
    return `<ellipse cx="${x.toFixed(0)}" cy="${y.toFixed(0)}" rx="${size.toFixed(1)}" ry="${(size * 0.5).toFixed(1)}" fill="${tone}" opacity=".8"/>`;
  }).join('');
}

/** Lit from the right, where the sun is. */
function nearTree(random: () => number, x: number, y: number) {
  const branches = [
    `M${x - 26} ${y}C${x - 6} ${y - 110} ${x - 58} ${y - 170} ${x - 36} ${y - 250}L${x - 150} ${y - 400}L${x - 128} ${y - 396}L${x - 10} ${y - 290}L${x + 6} ${y - 430}L${x + 28} ${y - 428}L${x + 24} ${y - 280}L${x + 160} ${y - 400}L${x + 172} ${y - 384}L${x + 44} ${y - 230}C${x + 26} ${y - 150} ${x + 60} ${y - 90} ${x + 50} ${y}z`,
  ];
  const leaves = Array.from({ length: 1500 }, (_, n) => {
    const angle = random() * 2 * Math.PI;
    const reach = Math.sqrt(random());
    const [dx, dy] = [Math.cos(angle) * reach * 330, Math.sin(angle) * reach * 150];
    const light = (dx / 330 - dy / 150) * 0.5 + (random() - 0.5) * 0.7;
    const fill = light > 0.45 ? '#a9a552' : light > 0.05 ? '#7a8440' : light > -0.4 ? '#525f30' : '#333f21';
    const [cx, cy] = [x + 6 + dx, y - 440 + dy + Math.abs(dx) * 0.16];
    const turn = Math.round(random() * 180);
    const size = 8 + random() * 9 - n / 400;
    return `<ellipse cx="${cx.toFixed(0)}" cy="${cy.toFixed(0)}" rx="${size.toFixed(1)}" ry="${(size * 0.45).toFixed(1)}" fill="${fill}" transform="rotate(${turn} ${cx.toFixed(0)} ${cy.toFixed(0)})"/>`;
  });
  return `<path fill="url(#bark)" d="${branches.join('')}"/>${leaves.join('')}`;
}
