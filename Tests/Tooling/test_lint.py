"""The lint fails on what style forbids, by file and line, and only then.  Run: python3 -m unittest discover -s Tests/Tooling"""

import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
ADVICE = "Formatting is put right by: make format"


def function(lines: int, signature: str = "func long()") -> str:
    """A function that takes so many lines from `func` to its brace."""
    return f"{signature} {{\n" + "    print()\n" * (lines - 2) + "}\n"


class LintTests(unittest.TestCase):
    def check(self, files: dict[str, str]) -> tuple[int, list[str]]:
        """Exit status and lines printed for a repository in which `files` are tracked."""
        with tempfile.TemporaryDirectory() as root:
            shutil.copy(PROJECT / ".swift-format", root)
            for name, text in files.items():
                path = Path(root, name)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text)
            subprocess.run(["git", "init", "-q", root], check=True)
            subprocess.run(["git", "add", "--force", "."], cwd=root, check=True)
            run = subprocess.run([PROJECT / ".ci/lint", root], capture_output=True, text=True)
            return run.returncode, (run.stdout + run.stderr).replace(root + "/", "").splitlines()

    def assert_refused(self, name: str, text: str, *starts: str):
        status, lines = self.check({name: text})
        self.assertEqual(status, 1, lines)
        for start in starts:
            self.assertTrue(any(line.startswith(start) for line in lines), (start, lines))

    def assert_accepted(self, name: str, text: str):
        status, lines = self.check({name: text})
        self.assertEqual(status, 0, lines)

    def test_what_stops_the_program_is_refused_in_tests_too(self):
        for text, reason in [("let a = try! make()", "`try!`"), ("let a = b as! Int", "`as!`"), ('let a: Int = fatalError("")', "`fatalError`")]:
            with self.subTest(text):
                self.assert_refused("Tests/ATests/A.swift", f"import Testing\n\n{text}\n", f"Tests/ATests/A.swift:3: {reason}")

    def test_comments_and_strings_may_name_what_is_forbidden(self):
        self.assert_accepted("Sources/A/A.swift", '// no try! and no as! and no fatalError(\nlet a = "try! as! fatalError(\\("as!"))"\n')

    def test_bad_formatting_is_refused(self):
        status, lines = self.check({"Sources/A/A.swift": "let a  =  1\n"})
        self.assertEqual(status, 1)
        self.assertIn(ADVICE, lines)

    def test_a_file_may_have_400_lines_and_no_more(self):
        self.assert_accepted("Sources/A/A.swift", "let a = 1\n" * 400)
        self.assert_refused("Sources/A/A.swift", "let a = 1\n" * 401, "Sources/A/A.swift:401: the file has 401 lines")

    def test_a_function_may_have_70_lines_and_no_more(self):
        signatures = ["func long()", "init()", "subscript(index: Int) -> Int", "func long(\n    a: Int = { 1 }()\n) throws -> [Int]"]
        for signature in signatures:
            with self.subTest(signature):
                extra = signature.count("\n")
                self.assert_accepted("Sources/A/A.swift", function(70 - extra, signature))
                self.assert_refused("Sources/A/A.swift", "\n" + function(71 - extra, signature), "Sources/A/A.swift:2: the function has 71 lines")

    def test_a_requirement_of_a_protocol_is_no_long_function(self):
        requirements = "".join(f"    func a{number}() -> Int\n" for number in range(80))
        self.assert_accepted("Sources/A/A.swift", f"protocol A {{\n{requirements}}}\n")

    def test_empty_names_sleeping_tests_and_xctest_are_refused(self):
        self.assert_refused("Sources/A/A.swift", "struct VoteManager {}\n", "Sources/A/A.swift:1: a name that says nothing")
        self.assert_refused("Tests/ATests/A.swift", "import XCTest\n", "Tests/ATests/A.swift:1: tests are written with Swift Testing")
        self.assert_refused("Tests/ATests/A.swift", "let a: Void = try await Task.sleep(for: .seconds(1))\n", "Tests/ATests/A.swift:1: a test does not sleep")

    def test_what_a_build_makes_is_not_tracked(self):
        for name in ["Package.resolved", ".build/a.txt", ".build-bench/a.txt", "build/demo.sqlite"]:
            with self.subTest(name):
                self.assert_refused(name, "{}\n", f"{name}:1: made by a build")

    def test_a_path_of_one_machine_is_refused_in_any_file(self):
        for folder in ["home", "root", "Users"]:
            self.assert_refused("README.md", f"\nSee /{folder}/anna/greffier.\n", "README.md:2: a path of one machine")
        self.assert_accepted("README.md", "See https://example.org/home/page and docs/root/page.\n")


if __name__ == "__main__":
    unittest.main()
