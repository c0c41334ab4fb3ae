// Prints docs/log-vectors.json, with Go's golang.org/x/mod/sumdb/{tlog,note} as the implementation that is not ours.
//
//	GO111MODULE=off GOPATH=/usr/share/gocode go run src/test/go/vectors.go > docs/log-vectors.json
package main

import (
	"bytes"
	"crypto/ed25519"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type object = map[string]interface{}

var out bytes.Buffer

func must(err error) {
	if err != nil {
		panic(err)
	}
}

func line(value interface{}) string {
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	must(encoder.Encode(value))
	return strings.TrimSpace(text.String())
}

// One case a line, so that a difference can be read.
func section(name string, about string, cases []interface{}, last bool) {
	fmt.Fprintf(&out, "  %q: {\n    \"about\": %s,\n    \"cases\": [\n", name, line(about))
	for i, one := range cases {
		comma := ","
		if i == len(cases)-1 {
			comma = ""
		}
		fmt.Fprintf(&out, "      %s%s\n", line(one), comma)
	}
	comma := ","
	if last {
		comma = ""
	}
	fmt.Fprintf(&out, "    ]\n  }%s\n", comma)
}

// ---- trees

type tree struct{ hashes []tlog.Hash }

func (t *tree) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	found := make([]tlog.Hash, len(indexes))
	for i, index := range indexes {
		found[i] = t.hashes[index]
	}
	return found, nil
}

func grow(size int64, entry func(int64) []byte) *tree {
	t := &tree{}
	for i := int64(0); i < size; i++ {
		stored, err := tlog.StoredHashes(i, entry(i), t)
		must(err)
		t.hashes = append(t.hashes, stored...)
	}
	return t
}

func decimal(i int64) []byte { return []byte(strconv.FormatInt(i, 10)) }

func (t *tree) root(size int64) tlog.Hash {
	if size == 0 {
		return sha256.Sum256(nil) // x/mod of Debian 12 gives zeroes here; RFC 9162 §2.1.1 the hash of nothing
	}
	root, err := tlog.TreeHash(size, t)
	must(err)
	return root
}

func texts(hashes []tlog.Hash) []string {
	all := []string{}
	for _, hash := range hashes {
		all = append(all, hash.String())
	}
	return all
}

func (t *tree) inclusion(index, size int64) []tlog.Hash {
	proof, err := tlog.ProveRecord(size, index, t)
	must(err)
	return proof
}

func path(tile tlog.Tile) string { return strings.Replace(tile.Path(), "tile/8/", "tile/", 1) }

// Of each tile the widest, and only if the old tree did not have it: NewTiles of x/mod 0.7 lists every width between.
func newTiles(old, size int64) []tlog.Tile {
	var tiles []tlog.Tile
	all := tlog.NewTiles(8, old, size)
	for i, tile := range all {
		had := old>>(8*tile.L) >= tile.N*256+int64(tile.W)
		if had || i+1 < len(all) && all[i+1].L == tile.L && all[i+1].N == tile.N {
			continue
		}
		tiles = append(tiles, tile)
	}
	return tiles
}

var sizes = []int64{0, 1, 2, 3, 7, 8, 255, 256, 257, 65535, 65536, 65537}

func trees() {
	t := grow(65537, decimal)
	var roots, inclusion, consistency, tiles, grown []interface{}
	for _, size := range sizes {
		roots = append(roots, object{"size": size, "root": t.root(size).String()})
		seen := map[int64]bool{}
		for _, index := range []int64{0, size / 2, size - 1} {
			if index < 0 || index >= size || seen[index] {
				continue
			}
			seen[index] = true
			inclusion = append(inclusion,
				object{"size": size, "index": index, "proof": texts(t.inclusion(index, size))})
		}
		for _, old := range sizes {
			if old == 0 || old > size {
				continue
			}
			proof, err := tlog.ProveTree(size, old, t)
			must(err)
			consistency = append(consistency, object{"old": old, "new": size, "proof": texts(proof)})
		}
	}
	for _, size := range []int64{1, 255, 256, 257, 65537} {
		for _, tile := range newTiles(0, size) {
			if size > 300 && tile.L == 0 && tile.N > 0 && tile.N < 255 {
				continue
			}
			data, err := tlog.ReadTileData(tile, t)
			must(err)
			sum := sha256.Sum256(data)
			tiles = append(tiles, object{"size": size, "path": path(tile), "sha256": hex.EncodeToString(sum[:])})
		}
	}
	for _, step := range [][2]int64{{0, 0}, {0, 1}, {0, 257}, {1, 255}, {255, 256}, {255, 257}, {256, 257},
		{257, 257}, {300, 900}, {65535, 65536}, {65535, 65537}, {65536, 65537}, {65537, 66000}} {
		paths := []string{}
		for _, tile := range newTiles(step[0], step[1]) {
			paths = append(paths, path(tile))
		}
		grown = append(grown, object{"old": step[0], "new": step[1], "paths": paths})
	}
	section("roots", "Entry i of these trees is i in ASCII decimal: 0, 1, … 65536.", roots, false)
	section("inclusion", "Inclusion proofs in the same trees.", inclusion, false)
	section("consistency", "Consistency proofs between the same trees.", consistency, false)
	section("tiles", "SHA-256 of the bytes of tiles of the same trees; of the largest, those at the edges.", tiles, false)
	section("grown", "The tiles that a tree of the new size has and one of the old size does not.", grown, false)
}

// RFC 9162 §2.1.5: seven leaves, its nodes under the letters of its figure.
func rfc9162() {
	entry := func(i int64) []byte { return []byte(fmt.Sprintf("d%d", i)) }
	nodes := map[string]tlog.Hash{}
	for i, name := range []string{"a", "b", "c", "d", "e", "f", "j"} {
		nodes[name] = tlog.RecordHash(entry(int64(i)))
	}
	for _, sum := range []string{"gab", "hcd", "ief", "kgh", "lij"} {
		nodes[sum[:1]] = tlog.NodeHash(nodes[sum[1:2]], nodes[sum[2:]])
	}
	root := tlog.NodeHash(nodes["k"], nodes["l"])
	if root != grow(7, entry).root(7) {
		panic("not the figure's tree")
	}
	named := func(letters string) []string {
		proof := []string{}
		for _, letter := range letters {
			proof = append(proof, nodes[string(letter)].String())
		}
		return proof
	}
	cases := []interface{}{object{"size": 7, "root": root.String()}}
	for _, one := range []struct {
		index   int64
		letters string
	}{{0, "bhl"}, {3, "cgl"}, {4, "fjk"}, {6, "ik"}} {
		cases = append(cases, object{"size": 7, "index": one.index, "proof": named(one.letters)})
	}
	for _, one := range []struct {
		old     int64
		letters string
	}{{3, "cdgl"}, {4, "l"}, {6, "ijk"}} {
		cases = append(cases, object{"old": one.old, "new": 7, "proof": named(one.letters)})
	}
	section("rfc9162", "The example of RFC 9162 §2.1.5, its entries d0 to d6 being these two letters in ASCII. "+
		"Which nodes are in a proof is written there by name; the first case is the root.", cases, false)
}

// The tree that Certificate Transparency's implementations have tested each other with since 2013.
func known() {
	entries := []string{"", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"}
	t := grow(8, func(i int64) []byte { b, err := hex.DecodeString(entries[i]); must(err); return b })
	b64 := func(text string) string {
		b, err := hex.DecodeString(text)
		must(err)
		return base64.StdEncoding.EncodeToString(b)
	}
	roots := []string{
		"6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
		"fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
		"aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
		"d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
		"4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
		"76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
		"ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
		"5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"}
	cases := []interface{}{object{"entries": entries}}
	for i, root := range roots {
		if t.root(int64(i+1)).String() != b64(root) {
			panic("not the known tree")
		}
		cases = append(cases, object{"size": i + 1, "root": b64(root)})
	}
	section("known", "Roots over these entries (hexadecimal), from log_verifier_test.go of transparency-dev/merkle.", cases, false)
}

func paths() {
	var cases []interface{}
	for _, good := range []struct {
		level        interface{}
		index, width int
	}{{0, 0, 256}, {0, 0, 1}, {0, 999, 256}, {0, 1000, 256}, {1, 1234067, 256}, {2, 1234067, 255},
		{63, 1, 12}, {"entries", 67, 256}, {"entries", 1234067, 17}, {0, 999999999, 256}} {
		level, entries := good.level.(int)
		tile := tlog.Tile{H: 8, L: level, N: int64(good.index), W: good.width}
		if !entries {
			tile.L = -1
		}
		cases = append(cases, object{"path": strings.Replace(path(tile), "/data/", "/entries/", 1),
			"level": good.level, "index": good.index, "width": good.width})
	}
	for _, bad := range []string{"", "tile", "tile/", "tile/0", "tile/0/", "tile/0/0", "tile/0/00", "tile/0/0000",
		"tile/00/000", "tile/64/000", "tile/-1/000", "tile/a/000", "tile/0/x000/001", "tile/0/001/002",
		"tile/0/x001/x002", "tile/0/x001x002/003", "tile/0/000.p", "tile/0/000.p/", "tile/0/000.p/0",
		"tile/0/000.p/01", "tile/0/000.p/256", "tile/0/000.p/300", "tile/0/000.p/1/", "/tile/0/000", "tile/0/000 ",
		"tile/0/000\n", "tile/entries/1", "tile/Entries/001", "tile/data/001", "tile/8/0/001",
		"tile/0/x999/x999/x999/x999/x999/x999/999", "tile/0/٠٠٠", "tile/0/../000"} {
		cases = append(cases, object{"path": bad, "malformed": true})
	}
	section("paths", "Paths below the log's prefix (C2SP tlog-tiles).", cases, false)
}

func bundles() {
	var cases []interface{}
	encode := func(entries ...string) string {
		var bundle bytes.Buffer
		for _, entry := range entries {
			must(binary.Write(&bundle, binary.BigEndian, uint16(len(entry))))
			bundle.WriteString(entry)
		}
		return hex.EncodeToString(bundle.Bytes())
	}
	hexed := func(entries ...string) []string {
		all := []string{}
		for _, entry := range entries {
			all = append(all, hex.EncodeToString([]byte(entry)))
		}
		return all
	}
	for _, entries := range [][]string{{"0"}, {""}, {"0", "", "ab", strings.Repeat("x", 300)}} {
		cases = append(cases, object{"entries": hexed(entries...), "bundle": encode(entries...)})
	}
	for _, bad := range []struct {
		width  int
		bundle string
	}{{1, ""}, {1, "00"}, {1, "0001"}, {2, "000130"}, {1, "00013000"}, {1, "ffff30"}} {
		cases = append(cases, object{"width": bad.width, "bundle": bad.bundle, "refused": true})
	}
	section("bundles", "Entry bundles (C2SP tlog-tiles), in hexadecimal.", cases, false)
}

// ---- keys

type key struct {
	name string
	alg  byte
	seed []byte
}

func newKey(name string, alg byte, secret string) key {
	seed := sha256.Sum256([]byte(secret))
	return key{name, alg, seed[:]}
}

func (k key) public() []byte {
	return append([]byte{k.alg}, ed25519.NewKeyFromSeed(k.seed).Public().(ed25519.PublicKey)...)
}

func (k key) Name() string { return k.name }

func (k key) KeyHash() uint32 {
	sum := sha256.Sum256(append([]byte(k.name+"\n"), k.public()...))
	return binary.BigEndian.Uint32(sum[:])
}

const witnessed = 1790000000

func (k key) Sign(text []byte) ([]byte, error) {
	private := ed25519.NewKeyFromSeed(k.seed)
	if k.alg == 1 {
		return ed25519.Sign(private, text), nil
	}
	message := append([]byte(fmt.Sprintf("cosignature/v1\ntime %d\n", witnessed)), text...)
	signature := binary.BigEndian.AppendUint64(nil, witnessed)
	return append(signature, ed25519.Sign(private, message)...), nil
}

func (k key) vkey() string {
	return fmt.Sprintf("%s+%08x+%s", k.name, k.KeyHash(), base64.StdEncoding.EncodeToString(k.public()))
}

func (k key) skey() string {
	return fmt.Sprintf("PRIVATE+KEY+%s+%08x+%s", k.name, k.KeyHash(),
		base64.StdEncoding.EncodeToString(append([]byte{k.alg}, k.seed...)))
}

const origin = "consent.example.com/log"

var (
	first   = newKey(origin, 1, "samtycke vectors: first key")
	second  = newKey(origin, 1, "samtycke vectors: second key")
	forger  = newKey(origin, 1, "samtycke vectors: somebody else's key")
	foreign = newKey("other.example.com/log", 1, "samtycke vectors: another log's key")
	witness = newKey("witness.example.com/w1", 4, "samtycke vectors: witness")
)

func signed(text string, keys ...note.Signer) string {
	message, err := note.Sign(&note.Note{Text: text}, keys...)
	must(err)
	return string(message)
}

func checkpoint(origin string, size int64, root tlog.Hash) string {
	return fmt.Sprintf("%s\n%d\n%s\n", origin, size, root)
}

func keysAndNotes() {
	poem := "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
	peter := "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
	signer, err := note.NewSigner(peter)
	must(err)
	cases := []interface{}{
		object{"why": "the example of Go's note package", "skey": peter,
			"vkey": "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
			"text": poem, "note": signed(poem, signer)},
		object{"why": "a log's key", "skey": first.skey(), "vkey": first.vkey(),
			"text": checkpoint(origin, 0, sha256.Sum256(nil)), "note": signed(checkpoint(origin, 0, sha256.Sum256(nil)), first)},
		object{"why": "a text with an empty line", "skey": second.skey(), "vkey": second.vkey(),
			"text": "a\n\nb\n", "note": signed("a\n\nb\n", second)},
		object{"why": "a witness, at the time given", "skey": witness.skey(), "vkey": witness.vkey(), "time": witnessed,
			"text": checkpoint(origin, 0, sha256.Sum256(nil)),
			"note": signed(checkpoint(origin, 0, sha256.Sum256(nil)), witness)},
	}
	section("keys", "Keys in their files, and what each makes of a text (C2SP signed-note, tlog-cosignature).", cases, false)
}

// The cosignature in the last line, said to have been made a second later.
func laterWitness(message string) string {
	at := strings.LastIndex(message, " ") + 1
	signature, err := base64.StdEncoding.DecodeString(strings.TrimSpace(message[at:]))
	must(err)
	signature[4+7]++
	return message[:at] + base64.StdEncoding.EncodeToString(signature) + "\n"
}

func checkpoints() {
	text := checkpoint(origin, 1, tlog.RecordHash([]byte("0")))
	log := func(keys ...string) object { return object{"origin": origin, "keys": keys, "witnesses": []string{}} }
	good := signed(text, first)
	arche := "arche2025h1.staging.ct.transparency.dev"
	archeNote := arche + "\n1432088532\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=\n\n" +
		"— " + arche + " zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLfQFX6hoGREPMHbdQ3urbllzalApkptQIgIpwtEroeW2BXaHAI4kJXFbon5Ch9MNL5zRNZ55lvGt0=\n" +
		"— " + arche + " ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFWwQ=\n" +
		"— transparency.dev/DEV:witness-little-garden 2AQqhwAAAABqEiEgzgFIqqhbUoDwjMWE6UP8nd8/KYTzwZ2rhIgcqoXHAwVkjZr4AscylP3v7sEodkRAErumC2q44vdgJY096st5BQ==\n" +
		"— witness1.smartit.nu/witness1 pIyCDwAAAABqEiEghIp82KWebrw7/oHQwlTAm3g2RKS4+eebl8eO0WH+/iEcxZ75W3u5hNI7TOQtmJbqmNWVuE0tgh0XwzdZsDsUAQ==\n" +
		"— remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==\n" +
		"— witness.stagemole.eu Z/euoAAAAABqEiEgw0i+7g2ENfDAWHmtRzCfKTHSDwYDJA2NmKeGi9Y8FtEyOUvVr+AJmIY/2TUFucgKi7lI7cUiOvKFYe/TmN9DAg==\n"
	archeLog := object{"origin": arche, "keys": []string{arche + "+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f"},
		"witnesses": []string{
			"transparency.dev/DEV:witness-little-garden+d8042a87+BCtusOxINQNUTN5Oj8HObRkh2yHf/MwYaGX4CPdiVEPM",
			"witness1.smartit.nu/witness1+a48c820f+BPSFWg9G6KPiO7QPryYO5Xq4oYJJ+kAvLKLSimDhoxMO",
			"remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2",
			"witness.stagemole.eu+67f7aea0+BEqSG3yu9YrmcM3BHvQYTxwFj3uSWakQepafafpUqklv"}}
	sigsum := "sigsum.org/v1/tree/985ea163f5af026723561354f51f2ebcdcf2af809ce254ccfb64aa9aadd80f90"
	raw, err := hex.DecodeString("52c05edad1bf5feffa81354faae59a655d9a9a1a793ed2f62c39c26c0be2aecd")
	must(err)
	sigsumKey, err := note.NewEd25519VerifierKey(sigsum, raw)
	must(err)
	sofa := "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n" +
		"— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n" +
		"— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n"
	sofaLog := object{"origin": "example.com/behind-the-sofa", "keys": []string{first.vkey()}, "witnesses": []string{}}
	one := func(why, note string, log object, verdict string) interface{} {
		return object{"why": why, "note": note, "log": log, "verdict": verdict}
	}
	changed := func(old, new string) string { return strings.Replace(good, old, new, 1) }
	both := signed(text, first, second)
	withWitness := signed(text, first, witness)
	witnessedLog := object{"origin": origin, "keys": []string{first.vkey()}, "witnesses": []string{witness.vkey()}}
	cases := []interface{}{
		one("a public Certificate Transparency log with the cosignatures of four public witnesses", archeNote, archeLog, "trusted"),
		one("the same with its size changed", strings.Replace(archeNote, "1432088532", "1432088533", 1), archeLog, "forged"),
		one("a Sigsum log, from torchwood's tests of its witness", sigsum+"\n1\nKgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n— "+sigsum+
			" 7BKT0gOfNZ1J0So9unY3BZtm2YkPIoNYM/dce0Z2avJDs8dxN6ts9bOSwwrVrbjm6P9K3ZxpK6jJngOG6YvGGzV/lwo=\n",
			object{"origin": sigsum, "keys": []string{sigsumKey}, "witnesses": []string{}}, "trusted"),
		one("the example of C2SP tlog-cosignature, whose keys are not published", sofa, sofaLog, "wrong-key"),
		one("signed by the known key", good, log(first.vkey()), "trusted"),
		one("signed by old and new key, the old one known", both, log(first.vkey()), "trusted"),
		one("signed by old and new key, the new one known", both, log(second.vkey()), "trusted"),
		one("signed by old and new key, both known", both, log(first.vkey(), second.vkey()), "trusted"),
		one("two keys known, one signed", good, log(second.vkey(), first.vkey()), "trusted"),
		one("a witness nobody asked about", withWitness, log(first.vkey()), "trusted"),
		one("a known witness", withWitness, witnessedLog, "trusted"),
		one("a witness is not a log", signed(text, witness), witnessedLog, "wrong-key"),
		one("extension lines", signed(text+"more\neven more\n", first), log(first.vkey()), "trusted"),
		one("extension lines under a cosignature", signed(text+"more\n", first, witness), witnessedLog, "trusted"),
		one("somebody else's key of the same name", signed(text, forger), log(first.vkey()), "wrong-key"),
		one("another log", signed(checkpoint(foreign.name, 1, tlog.Hash{}), foreign), log(first.vkey()), "other-log"),
		one("our key under another origin", signed(checkpoint("elsewhere.example.com", 1, tlog.Hash{}), first), log(first.vkey()), "wrong-origin"),
		one("size changed", changed("\n1\n", "\n2\n"), log(first.vkey()), "forged"),
		one("cosignature's time changed", laterWitness(withWitness), witnessedLog, "forged"),
		one("nothing", "", log(first.vkey()), "truncated"),
		one("a leading zero", signed(strings.Replace(text, "\n1\n", "\n01\n", 1), first), log(first.vkey()), "malformed"),
		one("a negative size", signed(strings.Replace(text, "\n1\n", "\n-1\n", 1), first), log(first.vkey()), "malformed"),
		one("a size of 2^63", signed(strings.Replace(text, "\n1\n", "\n9223372036854775808\n", 1), first), log(first.vkey()), "malformed"),
		one("no origin", signed(text[len(origin):], first), log(first.vkey()), "malformed"),
		one("a root of 31 bytes", signed(origin+"\n1\n"+base64.StdEncoding.EncodeToString(make([]byte, 31))+"\n", first), log(first.vkey()), "malformed"),
		one("an empty extension line", signed(text+"\n", first), log(first.vkey()), "malformed"),
		one("two lines", signed(origin+"\n1\n", first), log(first.vkey()), "truncated"),
		one("a carriage return", strings.ReplaceAll(good, "\n", "\r\n"), log(first.vkey()), "malformed"),
		one("a hyphen for the dash", changed("— ", "- "), log(first.vkey()), "malformed"),
		one("no base64", changed("— "+origin+" ", "— "+origin+" !"), log(first.vkey()), "malformed"),
		one("no name", changed("— "+origin+" ", "— "), log(first.vkey()), "malformed"),
		one("cut before the signatures", good[:strings.Index(good, "—")], log(first.vkey()), "truncated"),
		one("cut within a signature", good[:len(good)-9], log(first.vkey()), "truncated"),
		one("cut before the last newline", good[:len(good)-1], log(first.vkey()), "truncated"),
		one("cut within the text", good[:len(origin)+4], log(first.vkey()), "truncated"),
	}
	section("checkpoints", "Signed checkpoints, judged by what is known of a log beforehand (C2SP tlog-checkpoint).", cases, false)
}

// ---- entries and proofs

const record = `{"action":"save","browser":"firefox","categories":{"analytics":true,"marketing":false,"necessary":true},` +
	`"decidedAt":"2026-11-22T09:00:00Z","device":"desktop","gpc":true,"id":"0192f0c1-7c3e-7b61-9d0c-5a1f6f3e2b10",` +
	`"language":"sv","noticeHash":"aa","origin":"https://www.acme.example",` +
	`"previous":"0192f0c1-7c3e-7b61-9d0c-5a1f6f3e2b0f","receivedAt":"2026-11-22T09:00:01.250Z",` +
	`"services":{"youtube":false},"site":"acme","snippet":"0.1.0","surface":"preferences","v":1,"version":3,` +
	`"visitor":"q1w2e3r4t5y6u7i8o9p0aA"}`

func salt() []byte {
	salt := make([]byte, 32)
	for i := range salt {
		salt[i] = byte(i)
	}
	return salt
}

func committed(kind byte, salt []byte, content string) []byte {
	mac := hmac.New(sha256.New, salt)
	mac.Write([]byte("consent-leaf/v1\n" + content))
	return mac.Sum([]byte{kind})
}

func opening(kind byte, content string) string {
	return base64.StdEncoding.EncodeToString(append(append([]byte{kind}, salt()...), content...))
}

func entries() {
	var cases []interface{}
	add := func(why string, kind byte, content string) {
		entry := committed(kind, salt(), content)
		if kind == 4 {
			entry = append([]byte{4}, content...)
		}
		one := object{"why": why, "type": kind, "content": content, "entry": hex.EncodeToString(entry),
			"leaf": tlog.RecordHash(entry).String()}
		if kind != 4 {
			one["salt"] = hex.EncodeToString(salt())
			one["extra"] = opening(kind, content)
		}
		cases = append(cases, one)
	}
	add("a consent record", 1, record)
	add("the same bytes as an administrative act", 2, record)
	add("an administrative act", 2, `{"act":"publish","v":1,"åäö":"€"}`)
	add("a tombstone", 3, `{"indices":[[0,3]],"v":1}`)
	add("no content", 1, "")
	add("a public statement", 4, `{"log":"consent.example.com/log","v":1}`)
	for _, bad := range []string{"", "00", "01", "05" + strings.Repeat("00", 32), "01" + strings.Repeat("00", 31),
		"02" + strings.Repeat("00", 33), "04"} {
		cases = append(cases, object{"entry": bad, "malformed": true})
	}
	section("entries", "What leaves are made of: type ‖ HMAC-SHA256(salt, \"consent-leaf/v1\\n\" ‖ content), or 04 ‖ content.", cases, false)
}

func proofs() {
	entry := committed(1, salt(), record)
	t := grow(7, func(i int64) []byte {
		if i == 4 {
			return entry
		}
		return decimal(i)
	})
	text := checkpoint(origin, 7, t.root(7))
	good := signed(text, first)
	path := t.inclusion(4, 7)
	extra := opening(1, record)
	file := func(extra string, index int64, proof []tlog.Hash, checkpoint string) string {
		lines := "c2sp.org/tlog-proof@v1\n"
		if extra != "" {
			lines += "extra " + extra + "\n"
		}
		lines += fmt.Sprintf("index %d\n", index)
		for _, hash := range proof {
			lines += hash.String() + "\n"
		}
		return lines + "\n" + checkpoint
	}
	log := object{"origin": origin, "keys": []string{first.vkey()}, "witnesses": []string{}}
	whole := file(extra, 4, path, good)
	var cases []interface{}
	add := func(why, file, verdict string, more object) {
		one := object{"why": why, "file": file, "log": log, "verdict": verdict}
		for name, value := range more {
			one[name] = value
		}
		cases = append(cases, one)
	}
	changed := func(old, new string) string {
		if !strings.Contains(whole, old) {
			panic(old)
		}
		return strings.Replace(whole, old, new, 1)
	}
	other := strings.Replace(record, `"marketing":false`, `"marketing":true`, 1)
	single := signed(checkpoint(origin, 1, tlog.RecordHash(entry)), first)
	swapped := []tlog.Hash{path[1], path[0], path[2]}
	add("carries its record", whole, "proven", nil)
	add("carries its record, the same given", whole, "proven", object{"record": record})
	add("entry given, nothing carried", file("", 4, path, good), "proven", object{"entry": hex.EncodeToString(entry)})
	add("something else carried, entry given", file("AAAA", 4, path, good), "proven", object{"entry": hex.EncodeToString(entry)})
	add("the only entry", file(extra, 0, nil, single), "proven", nil)
	add("two keys and a witness signed", file(extra, 4, path, signed(text, second, first, witness)), "proven", nil)
	add("a decision given that was not made", whole, "other-record", object{"record": other})
	add("an entry given that is another leaf's", whole, "other-record", object{"entry": hex.EncodeToString(committed(1, make([]byte, 32), record))})
	add("a carried decision that was not made", file(opening(1, other), 4, path, good), "not-in-tree", nil)
	add("another type carried", file(opening(2, record), 4, path, good), "not-in-tree", nil)
	add("another index", changed("index 4", "index 5"), "not-in-tree", nil)
	add("an index beyond the tree", changed("index 4", "index 7"), "not-in-tree", nil)
	add("a far index", changed("index 4", "index 9223372036854775807"), "not-in-tree", nil)
	add("a hash too few", file(extra, 4, path[:2], good), "not-in-tree", nil)
	add("a hash too many", file(extra, 4, append(append([]tlog.Hash{}, path...), path[0]), good), "not-in-tree", nil)
	add("hashes in the wrong order", file(extra, 4, swapped, good), "not-in-tree", nil)
	add("nothing carried, nothing given", file("", 4, path, good), "no-record", nil)
	add("something else carried, nothing given", file("AAAA", 4, path, good), "no-record", nil)
	add("somebody else's key", file(extra, 4, path, signed(text, forger)), "wrong-key", nil)
	add("another log", file(extra, 4, path, signed(checkpoint(foreign.name, 7, t.root(7)), foreign)), "other-log", nil)
	add("our key under another origin", file(extra, 4, path, signed(checkpoint("elsewhere.example.com", 7, t.root(7)), first)), "wrong-origin", nil)
	add("checkpoint changed", changed("\n7\n", "\n8\n"), "forged", nil)
	add("nothing", "", "truncated", nil)
	add("cut within the first line", whole[:10], "truncated", nil)
	add("cut after the first line", whole[:strings.Index(whole, "extra")], "truncated", nil)
	add("cut within extra", whole[:60], "truncated", nil)
	add("cut after extra", whole[:strings.Index(whole, "index")], "truncated", nil)
	add("cut within a hash", whole[:strings.Index(whole, path[1].String())+7], "truncated", nil)
	add("cut between hashes", whole[:strings.Index(whole, path[1].String())], "truncated", nil)
	add("cut before the checkpoint", whole[:strings.Index(whole, origin)], "truncated", nil)
	add("cut within the checkpoint", whole[:strings.Index(whole, origin)+len(origin)+3], "truncated", nil)
	add("cut before the signatures", whole[:strings.Index(whole, "—")], "truncated", nil)
	add("cut within a signature", whole[:len(whole)-20], "truncated", nil)
	add("cut before the last newline", whole[:len(whole)-1], "truncated", nil)
	add("another format", changed("@v1", "@v2"), "malformed", nil)
	add("a web page", "<!doctype html>\n<title>404</title>\n", "malformed", nil)
	add("carriage returns", strings.ReplaceAll(whole, "\n", "\r\n"), "malformed", nil)
	add("extra without base64", changed("extra ", "extra !"), "malformed", nil)
	add("extra after the index", "c2sp.org/tlog-proof@v1\nindex 0\nextra AAAA\n\n"+good, "malformed", nil)
	add("no index", changed("index 4\n", ""), "malformed", nil)
	add("a leading zero", changed("index 4", "index 04"), "malformed", nil)
	add("a sign", changed("index 4", "index +4"), "malformed", nil)
	add("an index of 2^63", changed("index 4", "index 9223372036854775808"), "malformed", nil)
	add("a hash of 33 bytes", changed(path[0].String(), base64.StdEncoding.EncodeToString(make([]byte, 33))), "malformed", nil)
	add("a hash spelled otherwise", changed(path[0].String(), path[0].String()[:42]+string(rune(path[0].String()[42]+1))+"="), "malformed", nil)
	add("more hashes than any tree needs", file(extra, 4, make([]tlog.Hash, 64), good), "malformed", nil)
	add("as many hashes as the largest tree needs", file(extra, 4, make([]tlog.Hash, 63), good), "not-in-tree", nil)
	add("a space at the end of a line", changed(path[0].String(), path[0].String()+" "), "malformed", nil)
	add("a second empty line", changed("\n\n", "\n\n\n"), "malformed", nil)
	add("a checkpoint that is none", file(extra, 4, path, signed("hello\nworld\nagain\n", first)), "malformed", nil)
	section("proofs", "C2SP tlog-proof files of a tree whose entries are 0 to 6 in ASCII decimal, except 4, which is that of the "+
		"consent record above. Judged by the log known beforehand, and by the record (with the salt that the file carries) "+
		"or the entry (hexadecimal) where one is given.", cases, true)
}

func main() {
	out.WriteString("{\n  \"about\": \"What every implementation of our log's formats has to agree on. Generated by " +
		"src/test/go/vectors.go with Go's own implementation; frozen, cases are only ever added. Hashes and proofs are base64.\",\n")
	trees()
	rfc9162()
	known()
	paths()
	bundles()
	keysAndNotes()
	checkpoints()
	entries()
	proofs()
	out.WriteString("}\n")
	_, err := os.Stdout.Write(out.Bytes())
	must(err)
}
