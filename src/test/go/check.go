// Checks a static copy of a log with Go's golang.org/x/mod/sumdb/{tlog,note}, an implementation that is not ours.
//
//	GO111MODULE=off GOPATH=/usr/share/gocode go run src/test/go/check.go DIR VKEY [WITNESS]
//
// DIR holds what a log serves (checkpoint, tile/…) and, if they are there, proofs/*.tlog-proof with their records in
// extra, earlier checkpoints in checkpoints/<size>, and consistency/<old>-<new> with a base64 hash a line.
package main

import (
	"bytes"
	"crypto/ed25519"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

var (
	dir      string
	verifier note.Verifier
)

func main() {
	if len(os.Args) != 3 && len(os.Args) != 4 {
		fail(errors.New("expected: DIR VKEY [WITNESS]"))
	}
	dir = os.Args[1]
	var err error
	verifier, err = note.NewVerifier(os.Args[2])
	fail(err)
	tree, err := open("checkpoint")
	fail(err)
	fail(entries(tree))
	proofs, err := each("proofs/*.tlog-proof", proof)
	fail(err)
	steps, err := each("consistency/*", consistency)
	fail(err)
	fmt.Printf("ok: %d entries, %d proofs, %d consistency proofs\n", tree.N, proofs, steps)
	if len(os.Args) == 4 {
		fail(cosigned(os.Args[3]))
	}
}

func fail(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "not ok:", err)
		os.Exit(1)
	}
}

func each(pattern string, check func(string) error) (int, error) {
	files, err := filepath.Glob(filepath.Join(dir, pattern))
	if err != nil {
		return 0, err
	}
	for _, file := range files {
		if err := check(file); err != nil {
			return 0, fmt.Errorf("%s: %w", file, err)
		}
	}
	return len(files), nil
}

// ---- checkpoints

func open(name string) (tlog.Tree, error) {
	message, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		return tlog.Tree{}, err
	}
	return parse(message)
}

func parse(message []byte) (tlog.Tree, error) {
	opened, err := note.Open(message, note.VerifierList(verifier))
	if err != nil {
		return tlog.Tree{}, err
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[0] != verifier.Name() {
		return tlog.Tree{}, fmt.Errorf("not a checkpoint of %s: %q", verifier.Name(), opened.Text)
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return tlog.Tree{}, err
	}
	root, err := tlog.ParseHash(lines[2])
	return tlog.Tree{N: size, Hash: root}, err
}

// A witness's key as note.Open wants it: what is signed is the time and then the text (C2SP tlog-cosignature).
type witness struct {
	name string
	hash uint32
	key  ed25519.PublicKey
	time uint64
}

func (w *witness) Name() string { return w.name }

func (w *witness) KeyHash() uint32 { return w.hash }

func (w *witness) Verify(text, sig []byte) bool {
	if len(sig) != 8+ed25519.SignatureSize {
		return false
	}
	w.time = binary.BigEndian.Uint64(sig)
	message := fmt.Sprintf("cosignature/v1\ntime %d\n%s", w.time, text)
	return ed25519.Verify(w.key, []byte(message), sig[8:])
}

func cosigned(vkey string) error {
	parts := strings.SplitN(vkey, "+", 3)
	if len(parts) != 3 {
		return errors.New("not a vkey: " + vkey)
	}
	key, err := base64.StdEncoding.DecodeString(parts[2])
	if err != nil || len(key) != 33 || key[0] != 4 {
		return errors.New("not the key of a witness: " + vkey)
	}
	hash := sha256.Sum256(append([]byte(parts[0]+"\n"), key...))
	w := &witness{parts[0], binary.BigEndian.Uint32(hash[:]), ed25519.PublicKey(key[1:]), 0}
	if parts[1] != fmt.Sprintf("%08x", w.hash) {
		return errors.New("another key id than that of " + vkey)
	}
	message, err := os.ReadFile(filepath.Join(dir, "checkpoint"))
	if err != nil {
		return err
	}
	if _, err := note.Open(message, note.VerifierList(w)); err != nil {
		return fmt.Errorf("not cosigned by %s: %w", w.name, err)
	}
	fmt.Printf("cosigned by %s at %d\n", w.name, w.time)
	return nil
}

// ---- entries and tiles

type stored []tlog.Hash

func (s stored) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	hashes := make([]tlog.Hash, len(indexes))
	for i, index := range indexes {
		hashes[i] = s[index]
	}
	return hashes, nil
}

func path(tile tlog.Tile) string {
	return strings.Replace(strings.Replace(tile.Path(), "tile/8/", "tile/", 1), "/data/", "/entries/", 1)
}

// Hashes every entry again, and compares root and tiles with what comes of it.
func entries(tree tlog.Tree) error {
	if tree.N == 0 {
		if tree.Hash != sha256.Sum256(nil) {
			return errors.New("the root of no entries is the hash of nothing")
		}
		return nil
	}
	var hashes stored
	for next := int64(0); next < tree.N; {
		width := tree.N - next
		if width > 256 {
			width = 256
		}
		name := path(tlog.Tile{H: 8, L: -1, N: next / 256, W: int(width)})
		bundle, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			return err
		}
		for end := next + width; next < end; next++ {
			if len(bundle) < 2 || len(bundle) < 2+int(binary.BigEndian.Uint16(bundle)) {
				return fmt.Errorf("%s: cut at entry %d", name, next)
			}
			length := 2 + int(binary.BigEndian.Uint16(bundle))
			more, err := tlog.StoredHashes(next, bundle[2:length], hashes)
			if err != nil {
				return err
			}
			hashes = append(hashes, more...)
			bundle = bundle[length:]
		}
		if len(bundle) > 0 {
			return fmt.Errorf("%s: %d bytes too many", name, len(bundle))
		}
	}
	root, err := tlog.TreeHash(tree.N, hashes)
	if err != nil {
		return err
	}
	if root != tree.Hash {
		return fmt.Errorf("the entries have root %v, the checkpoint says %v", root, tree.Hash)
	}
	return tiles(tree, hashes)
}

func tiles(tree tlog.Tree, hashes stored) error {
	all := tlog.NewTiles(8, 0, tree.N)
	for i, tile := range all {
		if i+1 < len(all) && all[i+1].L == tile.L && all[i+1].N == tile.N {
			continue // a wider one follows
		}
		expected, err := tlog.ReadTileData(tile, hashes)
		if err != nil {
			return err
		}
		found, err := os.ReadFile(filepath.Join(dir, path(tile)))
		if err != nil {
			return err
		}
		if !bytes.Equal(expected, found) {
			return fmt.Errorf("%s is not made of the entries", path(tile))
		}
	}
	reader := tlog.TileHashReader(tree, files{})
	for _, index := range []int64{0, tree.N / 2, tree.N - 1} {
		proof, err := tlog.ProveRecord(tree.N, index, reader)
		if err != nil {
			return err
		}
		if err := tlog.CheckRecord(proof, tree.N, tree.Hash, index, hashes[tlog.StoredHashIndex(0, index)]); err != nil {
			return err
		}
	}
	return nil
}

type files struct{}

func (files) Height() int { return 8 }

func (files) SaveTiles([]tlog.Tile, [][]byte) {}

func (files) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	all := make([][]byte, len(tiles))
	for i, tile := range tiles {
		data, err := os.ReadFile(filepath.Join(dir, path(tile)))
		if err != nil {
			return nil, err
		}
		all[i] = data
	}
	return all, nil
}

// ---- proofs

func hashesOf(text string) ([]tlog.Hash, error) {
	var hashes []tlog.Hash
	for _, line := range strings.Fields(text) {
		hash, err := tlog.ParseHash(line)
		if err != nil {
			return nil, err
		}
		hashes = append(hashes, hash)
	}
	return hashes, nil
}

func proof(file string) error {
	content, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	parts := strings.SplitN(string(content), "\n\n", 2)
	lines := strings.SplitN(parts[0]+"\n", "\n", 4)
	if len(parts) < 2 || len(lines) < 4 || lines[0] != "c2sp.org/tlog-proof@v1" {
		return errors.New("not a proof")
	}
	tree, err := parse([]byte(parts[1]))
	if err != nil {
		return err
	}
	extra, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(lines[1], "extra "))
	if err != nil || len(extra) < 33 {
		return fmt.Errorf("no record in extra: %v", err)
	}
	index, err := strconv.ParseInt(strings.TrimPrefix(lines[2], "index "), 10, 64)
	if err != nil {
		return err
	}
	hashes, err := hashesOf(lines[3])
	if err != nil {
		return err
	}
	mac := hmac.New(sha256.New, extra[1:33])
	mac.Write([]byte("consent-leaf/v1\n"))
	mac.Write(extra[33:])
	return tlog.CheckRecord(hashes, tree.N, tree.Hash, index, tlog.RecordHash(mac.Sum(extra[:1:1])))
}

func consistency(file string) error {
	sizes := strings.SplitN(filepath.Base(file), "-", 2)
	old, err := open("checkpoints/" + sizes[0])
	if err != nil {
		return err
	}
	new, err := open("checkpoints/" + sizes[1])
	if err != nil {
		return err
	}
	content, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	hashes, err := hashesOf(string(content))
	if err != nil {
		return err
	}
	return tlog.CheckTree(hashes, new.N, new.Hash, old.N, old.Hash)
}
