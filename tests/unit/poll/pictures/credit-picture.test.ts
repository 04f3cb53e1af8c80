import { expect, test } from 'vitest';
import { creditPicture } from '../../../../functions/poll/pictures/credit-picture.ts';

const picture = '<img src="a.jpg" alt="A">';
const credit = (html: string) => creditPicture(html, ['a.jpg', 'b.jpg'], 'Agency');

test.each([
  ['alone', `<p>${picture}</p>`, `<figure>${picture}<figcaption>Agency</figcaption></figure>`],
  [
    'in a link',
    `<p><a href="/x">${picture}</a></p>`,
    `<figure><a href="/x">${picture}</a><figcaption>Agency</figcaption></figure>`,
  ],
  [
    'in a figure',
    `<figure>${picture}</figure>`,
    `<figure>${picture}<figcaption>Agency</figcaption></figure>`,
  ],
  [
    'above its caption',
    `<figure>${picture}<figcaption>The quay</figcaption></figure>`,
    `<figure>${picture}<figcaption>The quay (Agency)</figcaption></figure>`,
  ],
  ['among words', `<p>See ${picture} here.</p><p>B</p>`, `<p>See ${picture} here.</p><p>Agency</p><p>B</p>`],
  ['in a list', `<ul><li>${picture}</li></ul>`, `<ul><li>${picture}</li></ul><p>Agency</p>`],
])('the credit of a picture that stands %s', (_, html, credited) => {
  expect(credit(`<p>It opens.</p>${html}`)).toBe(`<p>It opens.</p>${credited}`);
});

test('the first of them has it, once, and no other picture', () => {
  const said = `<figure>${picture}<figcaption>The quay. Agency</figcaption></figure>`;
  expect(credit(said)).toBe(said);
  const others = '<p><img src="https://a.example/c.jpg"></p>';
  expect(credit(others)).toBe(others);
  expect(credit(`${others}<p>${picture}</p><p>${picture}</p>`).match(/Agency/g)).toHaveLength(1);
  expect(creditPicture(`<p>${picture}</p>`, ['a.jpg'], '<b>A</b>')).toContain('>&#x3C;b>A');
});
