// Command generate writes the SDK of one language, as Pulumi's own code generators make it from a package schema:
//
//	generate <schema.json> <language> <folder>
//
// The folder must be empty or missing.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	golang "github.com/pulumi/pulumi/pkg/v3/codegen/go"
	"github.com/pulumi/pulumi/pkg/v3/codegen/python"
	"github.com/pulumi/pulumi/pkg/v3/codegen/schema"
)

// The name that generated files give their author.
const tool = "pulumi-classify"

// Loads the packages that a package depends on. Ours depends on none.
var noLoader schema.ReferenceLoader

func main() {
	if len(os.Args) != 4 {
		fail(errors.New("usage: generate <schema.json> <language> <folder>"))
	}
	if err := generate(os.Args[1], os.Args[2], os.Args[3]); err != nil {
		fail(err)
	}
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}

func generate(schemaFile, language, folder string) error {
	pkg, err := readPackage(schemaFile)
	if err != nil {
		return err
	}
	files, err := filesOf(pkg, language)
	if err != nil {
		return err
	}
	return writeFiles(files, folder)
}

// readPackage checks the schema against Pulumi's metaschema. Every finding is an error.
func readPackage(schemaFile string) (*schema.Package, error) {
	text, err := os.ReadFile(schemaFile)
	if err != nil {
		return nil, err
	}
	var spec schema.PackageSpec
	if err := json.Unmarshal(text, &spec); err != nil {
		return nil, fmt.Errorf("read %s: %w", schemaFile, err)
	}
	pkg, findings, err := schema.BindSpec(spec, schema.NewNullLoader(), schema.ValidationOptions{})
	if err != nil {
		return nil, err
	}
	if len(findings) > 0 {
		return nil, findings
	}
	return pkg, nil
}

func filesOf(pkg *schema.Package, language string) (map[string][]byte, error) {
	switch language {
	case "python":
		files, err := python.GeneratePackage(tool, pkg, nil, noLoader)
		if err == nil {
			// pyproject.toml names a README beside itself; the generator writes it one folder below.
			files["README.md"] = files["pulumi_classify/README.md"]
		}
		return files, err
	case "go":
		return golang.GeneratePackage(tool, pkg, nil)
	default:
		return nil, fmt.Errorf("there is no generator for %q", language)
	}
}

func writeFiles(files map[string][]byte, folder string) error {
	for name, text := range files {
		file := filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(file, text, 0o644); err != nil {
			return err
		}
	}
	return nil
}
