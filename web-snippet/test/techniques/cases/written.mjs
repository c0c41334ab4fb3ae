// Written into the stream of the parser while the page loads.
const script = '<script src="\'+url+\'a.js"></\'+\'script>';

export const written = [
  { name: 'write of a script', runs: true, code: `document.write('${script}')` },
  { name: 'writeln of a script', runs: true, code: `document.writeln('${script}')` },
  { name: 'write of a script in several arguments', runs: true, code: `document.write('<scr','ipt src="',url,'a.js"></scr','ipt>')` },
  { name: 'write of a script, piece by piece', runs: true, code: `for(const piece of ['<scr','ipt src="',url,'a.js"></scr','ipt>'])document.write(piece)` },
  { name: 'write of an inline script', runs: true, code: `document.write('<script>'+ran+'</'+'script>')` },
  { name: 'write of an img', code: `document.write('<img alt="" src="'+url+'p.gif">')` },
  { name: 'write of an iframe', runs: true, code: `document.write('<iframe width="20" height="20" src="'+url+'f.html"></iframe>')` },
];
