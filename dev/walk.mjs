import { chromium } from '@playwright/test';

const b = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
});
const js = process.argv[2] !== 'uten';
const ctx = await b.newContext({
  locale: 'nb-NO',
  viewport: { width: 1280, height: 900 },
  javaScriptEnabled: js,
});
const p = await ctx.newPage();
p.on('console', (m) => m.type() === 'error' && console.log('console', m.text()));
p.on('pageerror', (e) => console.log('pageerror', e.message));
await p.goto('http://localhost:3000/logg-inn');
await p.getByRole('button', { name: 'Kari Nordmann' }).click();
await p.waitForURL('**/frister**');
await p.goto('http://localhost:3000/paaminnelser');
await p.screenshot({ path: '/srv/skudd/1-av.png', fullPage: true });
await p.getByLabel('E-post til en adresse du velger').check();
await p.getByRole('button', { name: 'Slå på påminnelser' }).click();
await p.getByText('Valgene dine er lagret').waitFor();
await p.screenshot({ path: '/srv/skudd/2-paa.png', fullPage: true });
await p.getByLabel('E-postadresse', { exact: true }).fill('kari example.no');
await p.getByRole('button', { name: 'Send kode' }).click();
await p.getByRole('alert').first().waitFor();
await p.screenshot({ path: '/srv/skudd/3-feil.png', fullPage: true });
await p.getByLabel('E-postadresse', { exact: true }).fill('kari@example.no');
await p.getByRole('button', { name: 'Send kode' }).click();
await p.getByLabel('Kode på seks siffer').waitFor();
await p.screenshot({ path: '/srv/skudd/4-kode.png', fullPage: true });
const mail = (await (await fetch('http://localhost:3001/post/_alle')).json()).at(-1);
console.log(mail.emne, mail.til);
await p.getByLabel('Kode på seks siffer').fill(/(\d{6})/.exec(mail.tekst)[1]);
await p.getByRole('button', { name: 'Bekreft adressen' }).click();
await p.getByText('E-postadressen er bekreftet').waitFor();
await p
  .locator('summary', { hasText: 'Slik ser den ut nå' })
  .click()
  .catch(() => {});
await p.screenshot({ path: '/srv/skudd/5-bekreftet.png', fullPage: true });
await p.setViewportSize({ width: 360, height: 740 });
await p.screenshot({ path: '/srv/skudd/6-smal.png', fullPage: true });
await b.close();
