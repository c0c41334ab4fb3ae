// Modules that ask for others. `import` is syntax: no function stands behind it that a script could replace.
const S = `const s=document.createElement('script');s.type='module';`;

export const modules = [
  { name: 'static import in an inserted module', runs: true, code: `${S}s.text='import "'+url+'a.js"';document.head.append(s)` },
  { name: 'export from in an inserted module', runs: true, code: `${S}s.text='export * from "'+url+'a.js"';document.head.append(s)` },
  { name: 'static import in a module of the page’s origin', runs: true, code: `${S}s.src=files+'m.js';document.head.append(s)`, files: { 'm.js': ({ url }) => `import '${url}a.js'` } },
  { name: 'static import in a module from a blob', runs: true, code: `${S}s.src=URL.createObjectURL(new Blob(['import "'+url+'a.js"'],{type:'text/javascript'}));document.head.append(s)` },
  { name: 'import() of a built address', runs: true, code: `import(url+'a.js')` },
];
