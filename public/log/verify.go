// Verifies the review log of a shop from outside. It was written for nobody's site in particular: it knows only public
// formats (C2SP tlog-tiles, tlog-checkpoint, signed-note, tlog-proof), and leaves the arithmetic to the Go team's packages
// golang.org/x/mod/sumdb/tlog and note.
//
//	go run verify.go https://shop.example/reviews/ 'VERIFIER-KEY'
//	go run verify.go FOLDER-OF-A-BUILT-SITE 'VERIFIER-KEY'
//
// The key is best taken from somewhere else than the site: a note of yours, a receipt, a friend. Without one, the program
// uses the key that the site states, and says so.
//
// With modules: go mod init verify && go get golang.org/x/mod. Debian and Ubuntu need no download of modules:
// apt install golang-go golang-golang-x-mod-dev, then GO111MODULE=off GOPATH=/usr/share/gocode go run verify.go ...
//
// It checks the signature of every checkpoint; every entry and every tile, partial ones too; that each checkpoint continues
// those before it; and, of each live review, its proof file and its sealed document. It prints a line a step, and exits
// with 1 at the first thing that is wrong. It does not read the pages: `bukti verify` compares their words.
package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
	"time"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func main() {
	if len(os.Args) < 2 || len(os.Args) > 3 {
		fmt.Fprintln(os.Stderr, "usage: go run verify.go SITE-OR-FOLDER [VERIFIER-KEY]")
		os.Exit(2)
	}
	a := &audit{site: openSite(os.Args[1])}
	if len(os.Args) == 3 {
		a.givenKey = os.Args[2]
	}
	steps := []struct {
		name string
		run  func() (string, error)
	}{
		{"log", a.readDescription},
		{"key", a.chooseKey},
		{"checkpoint", a.openLatest},
		{"entries", a.readEntries},
		{"tiles", a.compareTiles},
		{"history", a.checkHistory},
		{"reviews", a.checkReviews},
	}
	for _, step := range steps {
		found, err := step.run()
		if err != nil {
			fmt.Fprintf(os.Stderr, "FAILED %s: %v\n", step.name, err)
			os.Exit(1)
		}
		fmt.Printf("%-11s %s\n", step.name, found)
	}
	fmt.Println("All of it holds.")
}

// audit is what is known so far; each step adds to it.
type audit struct {
	site        source
	givenKey    string
	description description
	verifier    note.Verifier // nil for a log that is not signed
	latestNote  []byte
	latest      tlog.Tree
	checkpoints []tlog.Tree // every one, smallest first, the latest last
	entries     [][]byte
	hashes      memory
	packs       map[string][]byte
}

// description is /.well-known/review-log.json, as far as it is needed.
type description struct {
	V           int
	Origin      string
	Key         *string
	Size        int64
	Checkpoints []int64
	Log         string
	Document    string // a file for each review …
	Proof       string
	Documents   string // … or for many, by their place in the log
	Proofs      string
	Packed      int64 `json:"packedEntries"`
	Sample      bool
}

func (a *audit) readDescription() (string, error) {
	data, err := a.site.read(".well-known/review-log.json")
	if err != nil {
		return "", err
	}
	if err := json.Unmarshal(data, &a.description); err != nil {
		return "", err
	}
	if a.description.V != 1 {
		return "", fmt.Errorf("version %d of the description is unknown here", a.description.V)
	}
	// The site may be read from a copy, at another address than its own.
	root := strings.TrimSuffix(a.description.Log, "log/")
	for _, address := range []*string{&a.description.Document, &a.description.Proof, &a.description.Documents, &a.description.Proofs} {
		*address = strings.TrimPrefix(*address, root)
	}
	if a.description.Sample {
		return a.description.Origin + " (sample content, says the site)", nil
	}
	return a.description.Origin, nil
}

func (a *audit) chooseKey() (string, error) {
	key, whose := a.givenKey, "the key you gave"
	if key == "" && a.description.Key != nil {
		key, whose = *a.description.Key, "as the site states it; to be sure, compare it with one you have from elsewhere"
	}
	if key == "" {
		return "none: this log is not signed, so only its arithmetic can be checked", nil
	}
	verifier, err := note.NewVerifier(key)
	if err != nil {
		return "", err
	}
	if verifier.Name() != a.description.Origin {
		return "", fmt.Errorf("the key is of %s, the log of %s", verifier.Name(), a.description.Origin)
	}
	a.verifier = verifier
	return fmt.Sprintf("%s\n%12s(%s)", key, "", whose), nil
}

func (a *audit) openLatest() (string, error) {
	data, err := a.site.read("log/checkpoint")
	if err != nil {
		return "", err
	}
	tree, signed, err := a.openCheckpoint(data)
	if err != nil {
		return "", err
	}
	if a.verifier != nil && !signed {
		return "", errors.New("it is not signed")
	}
	a.latest, a.latestNote = tree, data
	by := "not signed"
	if signed {
		by = "signed by " + a.verifier.Name()
	}
	return fmt.Sprintf("%d entries, root %v, %s", tree.N, tree.Hash, by), nil
}

// openCheckpoint verifies the signature, if there is one, and reads the three lines.
func (a *audit) openCheckpoint(data []byte) (tree tlog.Tree, signed bool, err error) {
	text := string(data)
	if end := strings.LastIndex(text, "\n\n"); end >= 0 {
		text = text[:end+1]
		if a.verifier != nil {
			if _, err := note.Open(data, note.VerifierList(a.verifier)); err != nil {
				return tree, false, err
			}
			signed = true
		}
	}
	lines := strings.Split(text, "\n")
	if len(lines) < 4 || lines[0] != a.description.Origin {
		return tree, false, fmt.Errorf("not a checkpoint of %s", a.description.Origin)
	}
	if tree.N, err = strconv.ParseInt(lines[1], 10, 64); err != nil || tree.N < 0 {
		return tree, false, fmt.Errorf("%q is no size", lines[1])
	}
	root, err := base64.StdEncoding.Strict().DecodeString(lines[2])
	if err != nil || len(root) != tlog.HashSize {
		return tree, false, fmt.Errorf("%q is no root", lines[2])
	}
	copy(tree.Hash[:], root)
	return tree, signed, nil
}

// readEntries hashes every entry of every bundle anew; their root must be the one that was signed.
func (a *audit) readEntries() (string, error) {
	for _, tile := range tilesOf(a.latest.N) {
		if tile.L >= 0 {
			break
		}
		data, err := a.site.read("log/" + tilePath(tile))
		if err != nil {
			return "", err
		}
		entries, err := splitBundle(data)
		if err != nil {
			return "", fmt.Errorf("%s: %w", tilePath(tile), err)
		}
		if len(entries) != tile.W {
			return "", fmt.Errorf("%s has %d entries", tilePath(tile), len(entries))
		}
		for _, entry := range entries {
			added, err := tlog.StoredHashes(int64(len(a.entries)), entry, a.hashes)
			if err != nil {
				return "", err
			}
			a.hashes = append(a.hashes, added...)
			a.entries = append(a.entries, entry)
		}
	}
	root, err := tlog.TreeHash(a.latest.N, a.hashes)
	if err != nil {
		return "", err
	}
	if root != a.latest.Hash {
		return "", fmt.Errorf("they have the root %v, the checkpoint states %v", root, a.latest.Hash)
	}
	return fmt.Sprintf("%d, hashed anew to the root of the checkpoint", len(a.entries)), nil
}

func splitBundle(data []byte) (entries [][]byte, err error) {
	for len(data) > 0 {
		if len(data) < 2 || len(data)-2 < int(binary.BigEndian.Uint16(data)) {
			return entries, fmt.Errorf("entry %d is cut off", len(entries))
		}
		end := 2 + int(binary.BigEndian.Uint16(data))
		entries = append(entries, data[2:end])
		data = data[end:]
	}
	return entries, nil
}

// compareTiles compares each tile that any checkpoint needs with the hashes of the entries.
func (a *audit) compareTiles() (string, error) {
	sizes := append(append([]int64{}, a.description.Checkpoints...), a.latest.N)
	seen := map[string]bool{}
	for _, size := range sizes {
		if size < 0 || size > a.latest.N {
			return "", fmt.Errorf("there is a checkpoint of %d entries, and only %d of them are left", size, a.latest.N)
		}
		for _, tile := range tilesOf(size) {
			path := tilePath(tile)
			if seen[path] {
				continue
			}
			seen[path] = true
			if err := a.compareTile(tile, path); err != nil {
				return "", fmt.Errorf("%s: %w", path, err)
			}
		}
	}
	return fmt.Sprintf("%d files, each as the entries make it", len(seen)), nil
}

// tilesOf lists bundles and tiles of a tree, the last of a level partial. (tlog.NewTiles lists every width below it as well.)
func tilesOf(size int64) (tiles []tlog.Tile) {
	for level, count := -1, size; count > 0; level++ {
		for n := int64(0); n*tileWidth < count; n++ {
			width := count - n*tileWidth
			if width > tileWidth {
				width = tileWidth
			}
			tiles = append(tiles, tlog.Tile{H: tileHeight, L: level, N: n, W: int(width)})
		}
		if level >= 0 {
			count /= tileWidth
		}
	}
	return tiles
}

func (a *audit) compareTile(tile tlog.Tile, path string) error {
	want, err := a.tileData(tile)
	if err != nil {
		return err
	}
	data, err := a.site.read("log/" + path)
	if errors.Is(err, os.ErrNotExist) && tile.W < tileWidth {
		// A partial tile may go once the full one exists.
		full := tile
		full.W = tileWidth
		data, err = a.site.read("log/" + tilePath(full))
		if len(data) > len(want) {
			data = data[:len(want)]
		}
	}
	if err == nil && !bytes.Equal(data, want) {
		err = errors.New("other bytes than the entries make")
	}
	return err
}

func (a *audit) tileData(tile tlog.Tile) ([]byte, error) {
	if tile.L >= 0 {
		return tlog.ReadTileData(tile, a.hashes)
	}
	var data []byte
	first := tile.N * tileWidth
	for _, entry := range a.entries[first : first+int64(tile.W)] {
		data = append(data, byte(len(entry)>>8), byte(len(entry)))
		data = append(data, entry...)
	}
	return data, nil
}

// checkHistory opens every checkpoint that the log ever had, and proves each to be the beginning of each later one.
func (a *audit) checkHistory() (string, error) {
	a.checkpoints = []tlog.Tree{a.latest}
	unsigned := 0
	for _, size := range a.description.Checkpoints {
		path := fmt.Sprintf("log/checkpoints/%d.txt", size)
		data, err := a.site.read(path)
		if err != nil {
			return "", err
		}
		tree, signed, err := a.openCheckpoint(data)
		if err != nil {
			return "", fmt.Errorf("%s: %w", path, err)
		}
		if tree.N != size {
			return "", fmt.Errorf("%s is of %d entries", path, tree.N)
		}
		if size == 0 && tree.Hash != sha256.Sum256(nil) {
			return "", fmt.Errorf("%s: nothing has another root", path)
		}
		if !signed {
			unsigned++
		}
		if tree != a.latest {
			a.checkpoints = append(a.checkpoints, tree)
		}
	}
	sort.SliceStable(a.checkpoints, func(i, j int) bool { return a.checkpoints[i].N < a.checkpoints[j].N })
	proofs := 0
	for i, older := range a.checkpoints {
		for _, newer := range a.checkpoints[i+1:] {
			if older.N == 0 {
				continue // every log begins with nothing
			}
			proof, err := tlog.ProveTree(newer.N, older.N, a.hashes)
			if err != nil {
				return "", err
			}
			if err := tlog.CheckTree(proof, newer.N, newer.Hash, older.N, older.Hash); err != nil {
				return "", fmt.Errorf("%d entries do not begin with the %d of before: %w", newer.N, older.N, err)
			}
			proofs++
		}
	}
	found := fmt.Sprintf("%d checkpoints, %d consistency proofs", len(a.description.Checkpoints), proofs)
	if unsigned > 0 {
		found += fmt.Sprintf(", %d of the checkpoints not signed", unsigned)
	}
	return found, nil
}

// leaf is an entry about a review.
type leaf struct {
	Type, ID, Doc string
	index         int64
}

// checkReviews checks the proof file and the sealed document of each review that the log calls live.
func (a *audit) checkReviews() (string, error) {
	if a.description.Packed == 0 && (a.description.Document == "" || a.description.Proof == "") {
		return "none are stated", nil
	}
	live := map[string]leaf{}
	withdrawn := 0
	for index, entry := range a.entries {
		one := leaf{index: int64(index)}
		if err := json.Unmarshal(entry, &one); err != nil || one.ID == "" {
			return "", fmt.Errorf("entry %d is not about a review: %v", index, err)
		}
		switch one.Type {
		case "review":
			live[one.ID] = one
		case "withdrawn":
			if _, was := live[one.ID]; was {
				withdrawn++
			}
			delete(live, one.ID)
		}
	}
	for id, one := range live {
		if err := a.checkReview(one); err != nil {
			return "", fmt.Errorf("%s: %w", id, err)
		}
	}
	return fmt.Sprintf("%d live, each with its proof and its sealed document; %d withdrawn", len(live), withdrawn), nil
}

func (a *audit) checkReview(one leaf) error {
	document, proof, err := a.readSealed(one)
	if err != nil {
		return err
	}
	if sum := sha256.Sum256(document); hex.EncodeToString(sum[:]) != one.Doc {
		return fmt.Errorf("the sealed document has the hash %x, the log states %s", sum, one.Doc)
	}
	if id, err := idOf(document); err != nil || id != one.ID {
		return fmt.Errorf("the sealed document is of %q (%v)", id, err)
	}
	return a.checkProof(proof, one)
}

// idOf reads whom a sealed document is of; in version 2 the words stand in it.
func idOf(document []byte) (string, error) {
	var sealed struct {
		ID    string
		Words struct{ ID string }
	}
	err := json.Unmarshal(document, &sealed)
	if sealed.Words.ID != "" {
		return sealed.Words.ID, err
	}
	return sealed.ID, err
}

// readSealed reads document and proof of a review: from files of its own, or from those that it shares with its neighbours in the log.
func (a *audit) readSealed(one leaf) (document, proof []byte, err error) {
	if a.description.Packed == 0 {
		if document, err = a.site.read(strings.Replace(a.description.Document, "{id}", one.ID, 1)); err != nil {
			return nil, nil, err
		}
		proof, err = a.site.read(strings.Replace(a.description.Proof, "{id}", one.ID, 1))
		return document, proof, err
	}
	pack := strconv.FormatInt(one.index/a.description.Packed, 10)
	documents, err := a.readPack(strings.Replace(a.description.Documents, "{pack}", pack, 1))
	if err != nil {
		return nil, nil, err
	}
	for _, line := range bytes.Split(documents, []byte("\n")) {
		if id, err := idOf(line); err == nil && id == one.ID {
			document = line
		}
	}
	proofs, err := a.readPack(strings.Replace(a.description.Proofs, "{pack}", pack, 1))
	if err != nil {
		return nil, nil, err
	}
	_, rest, found := strings.Cut("\n"+string(proofs), "\n# "+one.ID+"\n")
	if document == nil || !found {
		return nil, nil, fmt.Errorf("pack %s does not have it", pack)
	}
	if end := strings.Index(rest, "\n# "); end >= 0 {
		rest = rest[:end+1]
	}
	return document, []byte(rest), nil
}

// readPack keeps what it has read: many reviews ask for the same file.
func (a *audit) readPack(path string) ([]byte, error) {
	if data, found := a.packs[path]; found {
		return data, nil
	}
	data, err := a.site.read(path)
	if err == nil {
		if a.packs == nil {
			a.packs = map[string][]byte{}
		}
		a.packs[path] = data
	}
	return data, err
}

// checkProof reads c2sp.org/tlog-proof: header, extra (here the entry), index, hashes, a blank line, the checkpoint.
func (a *audit) checkProof(file []byte, one leaf) error {
	head, checkpoint, found := strings.Cut(string(file), "\n\n")
	lines := strings.Split(head, "\n")
	if !found || len(lines) < 3 || lines[0] != "c2sp.org/tlog-proof@v1" {
		return errors.New("not a proof file")
	}
	if want := "extra " + base64.StdEncoding.EncodeToString(a.entries[one.index]); lines[1] != want {
		return errors.New("the proof is of another entry")
	}
	if want := fmt.Sprintf("index %d", one.index); lines[2] != want {
		return fmt.Errorf("the proof says %q instead of %q", lines[2], want)
	}
	if checkpoint != string(a.latestNote) {
		return errors.New("the proof does not end in the checkpoint of the log")
	}
	var proof tlog.RecordProof
	for _, line := range lines[3:] {
		hash, err := tlog.ParseHash(line)
		if err != nil {
			return err
		}
		proof = append(proof, hash)
	}
	return tlog.CheckRecord(proof, a.latest.N, a.latest.Hash, one.index, tlog.RecordHash(a.entries[one.index]))
}

// Go's module database and C2SP's tlog-tiles agree on 256 hashes a tile.
const (
	tileHeight = 8
	tileWidth  = 1 << tileHeight
)

// tilePath is Go's path without the height: tile/8/0/000 is tile/0/000, and Go's "data" is C2SP's "entries".
func tilePath(tile tlog.Tile) string {
	path := strings.TrimPrefix(tile.Path(), fmt.Sprintf("tile/%d/", tileHeight))
	return "tile/" + strings.Replace(path, "data/", "entries/", 1)
}

// memory holds the hashes of the tree in the order in which tlog numbers them.
type memory []tlog.Hash

func (m memory) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	hashes := make([]tlog.Hash, len(indexes))
	for i, index := range indexes {
		if index >= int64(len(m)) {
			return nil, fmt.Errorf("there is no hash %d", index)
		}
		hashes[i] = m[index]
	}
	return hashes, nil
}

// source reads a file by its path below the root of the site.
type source interface {
	read(path string) ([]byte, error)
}

func openSite(address string) source {
	if strings.HasPrefix(address, "https://") || strings.HasPrefix(address, "http://") {
		return &web{root: strings.TrimSuffix(address, "/") + "/", client: http.Client{Timeout: time.Minute}}
	}
	return folder{address}
}

type web struct {
	root   string
	client http.Client
}

func (w *web) read(path string) ([]byte, error) {
	address := w.root + path
	response, err := w.client.Get(address)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	if response.StatusCode == http.StatusNotFound {
		return nil, fmt.Errorf("%s: %w", address, os.ErrNotExist)
	}
	if response.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s: %s", address, response.Status)
	}
	return io.ReadAll(response.Body)
}

type folder struct{ root string }

func (f folder) read(path string) ([]byte, error) {
	return os.ReadFile(filepath.Join(f.root, filepath.FromSlash(path)))
}
