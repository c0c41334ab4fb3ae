// Form posts and pings. The answer goes to a frame, so that the page stays.
const FORM = `const t=document.createElement('iframe');t.name='sink'+id;document.body.append(t);
  const f=document.createElement('form'),b=document.createElement('button');f.method='post';f.target=t.name;f.append(b);document.body.append(f);`;
const form = (name, code) => ({ name, lost: true, code: FORM + code });

export const forms = [
  form('click on the button', `f.action=url+'c';b.click()`),
  form('submit()', `f.action=url+'c';f.submit()`),
  form('requestSubmit()', `f.action=url+'c';f.requestSubmit()`),
  form('submit(), method get', `f.method='get';f.action=url+'c';f.submit()`),
  form('formaction of the button', `b.formAction=url+'c';b.click()`),
  form('requestSubmit(button) with formaction', `b.setAttribute('formaction',url+'c');f.requestSubmit(b)`),
  { name: 'form of the HTML', lost: true, html: ({ url, id }) => `<iframe name="sink${id}" title="sink"></iframe><form id="${id}" method="post" target="sink${id}" action="${url}c"></form>`, code: `document.getElementById(id).submit()` },
  { name: 'a ping', lost: true, absent: ['Firefox'], code: `const a=document.createElement('a');a.href='#x';a.ping=url+'c';document.body.append(a);a.click()` },
];
