// Verifies a log folder with the Go team's own code (golang.org/x/mod), which knows nothing of Bukti:
//
//	GO111MODULE=off GOPATH=/usr/share/gocode go run verify-log.go FOLDER VERIFIER-KEY
//
// The folder holds checkpoint, checkpoints/* (every earlier one) and tile/.
// Debian: golang-go and golang-golang-x-mod-dev.
package main

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// Go's module database and C2SP's tlog-tiles agree on 256 hashes a tile.
const tileHeight = 8

func main() {
	if err := run(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(folder, vkey string) error {
	verifier, err := note.NewVerifier(vkey)
	if err != nil {
		return err
	}
	latest, err := openCheckpoint(filepath.Join(folder, "checkpoint"), verifier)
	if err != nil {
		return err
	}
	hashes := tlog.TileHashReader(latest, tiles{folder})
	if err := checkEntries(folder, latest, hashes); err != nil {
		return err
	}
	earlier, err := filepath.Glob(filepath.Join(folder, "checkpoints", "*"))
	if err != nil {
		return err
	}
	var trees []tlog.Tree
	for _, path := range earlier {
		tree, err := openCheckpoint(path, verifier)
		if err != nil {
			return err
		}
		trees = append(trees, tree)
	}
	pairs, err := checkConsistency(append(trees, latest), hashes)
	if err != nil {
		return err
	}
	fmt.Printf("%d entries, %d checkpoints, %d consistency proofs\n", latest.N, len(trees)+1, pairs)
	return checkPartials(folder, trees)
}

// openCheckpoint verifies the signature and reads the three lines.
func openCheckpoint(path string, verifier note.Verifier) (tlog.Tree, error) {
	message, err := os.ReadFile(path)
	if err != nil {
		return tlog.Tree{}, err
	}
	opened, err := note.Open(message, note.VerifierList(verifier))
	if err != nil {
		return tlog.Tree{}, fmt.Errorf("%s: %w", path, err)
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[0] != verifier.Name() {
		return tlog.Tree{}, fmt.Errorf("%s: not a checkpoint of %s", path, verifier.Name())
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return tlog.Tree{}, err
	}
	root, err := base64.StdEncoding.DecodeString(lines[2])
	if err != nil || len(root) != sha256.Size {
		return tlog.Tree{}, fmt.Errorf("%s: bad root", path)
	}
	tree := tlog.Tree{N: size}
	copy(tree.Hash[:], root)
	return tree, nil
}

// checkEntries hashes every entry of every bundle, and proves each to be in the tree.
func checkEntries(folder string, tree tlog.Tree, hashes tlog.HashReader) error {
	index := int64(0)
	for bundle := int64(0); index < tree.N; bundle++ {
		width := tree.N - index
		if width > 1<<tileHeight {
			width = 1 << tileHeight
		}
		tile := tlog.Tile{H: tileHeight, L: -1, N: bundle, W: int(width)}
		data, err := os.ReadFile(filepath.Join(folder, c2spPath(tile)))
		if err != nil {
			return err
		}
		for ; width > 0; width-- {
			if len(data) < 2 || len(data)-2 < int(binary.BigEndian.Uint16(data)) {
				return fmt.Errorf("entry %d is cut off", index)
			}
			length := int(binary.BigEndian.Uint16(data))
			leaf := tlog.RecordHash(data[2 : 2+length])
			data = data[2+length:]
			proof, err := tlog.ProveRecord(tree.N, index, hashes)
			if err != nil {
				return err
			}
			if err := tlog.CheckRecord(proof, tree.N, tree.Hash, index, leaf); err != nil {
				return fmt.Errorf("entry %d: %w", index, err)
			}
			index++
		}
		if len(data) != 0 {
			return fmt.Errorf("%d bytes after entry %d", len(data), index-1)
		}
	}
	return nil
}

// checkConsistency proves each tree to be the beginning of each larger one.
func checkConsistency(trees []tlog.Tree, hashes tlog.HashReader) (pairs int, err error) {
	for _, older := range trees {
		for _, newer := range trees {
			if older.N == 0 || older.N > newer.N {
				continue
			}
			proof, err := tlog.ProveTree(newer.N, older.N, hashes)
			if err != nil {
				return pairs, err
			}
			if err := tlog.CheckTree(proof, newer.N, newer.Hash, older.N, older.Hash); err != nil {
				return pairs, fmt.Errorf("from %d to %d: %w", older.N, newer.N, err)
			}
			pairs++
		}
	}
	return pairs, nil
}

// checkPartials reads each earlier tree from the tiles of its own size, full ones where those took their place.
func checkPartials(folder string, trees []tlog.Tree) error {
	for _, tree := range trees {
		root, err := tlog.TreeHash(tree.N, tlog.TileHashReader(tree, tiles{folder}))
		if err != nil || root != tree.Hash {
			return fmt.Errorf("tiles of size %d: %v", tree.N, err)
		}
	}
	return nil
}

// tiles reads the folder as a client reads the log's address.
type tiles struct {
	folder string
}

func (t tiles) Height() int { return tileHeight }

func (t tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range wanted {
		data, err := os.ReadFile(filepath.Join(t.folder, c2spPath(tile)))
		if os.IsNotExist(err) {
			full := tile
			full.W = 1 << tileHeight
			data, err = os.ReadFile(filepath.Join(t.folder, c2spPath(full)))
			if err == nil {
				data = data[:tile.W*tlog.HashSize]
			}
		}
		if err != nil {
			return nil, err
		}
		all = append(all, data)
	}
	return all, nil
}

// SaveTiles has nothing to save: the folder is the only copy.
func (t tiles) SaveTiles([]tlog.Tile, [][]byte) {}

// c2spPath is Go's path without the height: tile/8/0/000 is tile/0/000, and Go's "data" is C2SP's "entries".
func c2spPath(tile tlog.Tile) string {
	path := strings.TrimPrefix(tile.Path(), fmt.Sprintf("tile/%d/", tileHeight))
	return "tile/" + strings.Replace(path, "data/", "entries/", 1)
}
