"""The layering check fails when it must, by file and line, and only then.  Run: python3 -m unittest discover -s Tests/Tooling"""

import subprocess
import tempfile
import unittest
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]

TABLE = """
*: Foundation
Hummingbird += NIOCore HTTPTypes
Meetings:
Journal: Meetings Crypto
Web: Meetings Hummingbird   # pages
CLibZip:
"""


class LayeringTests(unittest.TestCase):
    def check(self, files: dict[str, str], table: str = TABLE) -> tuple[int, list[str]]:
        """Exit status and lines printed for a project that holds `files`."""
        with tempfile.TemporaryDirectory() as root:
            for name, text in {".ci/layers": table, **files}.items():
                path = Path(root, name)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text)
            subprocess.run(["git", "init", "-q", root], check=True)
            run = subprocess.run([PROJECT / ".ci/layering", root], capture_output=True, text=True)
            return run.returncode, (run.stdout + run.stderr).replace(root + "/", "").splitlines()

    def assert_allowed(self, files: dict[str, str]):
        status, lines = self.check(files)
        self.assertEqual(status, 0, lines)

    def assert_refused(self, files: dict[str, str], *expected: str, table: str = TABLE):
        status, lines = self.check(files, table)
        self.assertEqual((status, lines), (1, list(expected)))

    def test_imports_of_the_row_of_its_families_and_of_anywhere_are_allowed(self):
        self.assert_allowed({
            "Sources/Meetings/Meeting.swift": "import Foundation\n",
            "Sources/Journal/Chain.swift": "public import Meetings\nimport struct Crypto.SHA256\nimport Foundation\n",
            "Sources/Web/Routes.swift": "import HTTPTypes\nimport Hummingbird\nimport NIOCore\n",
            "Sources/CLibZip/shim.h": "#include <zip.h>\n",
        })

    def test_a_forbidden_import_is_named_by_file_and_line(self):
        self.assert_refused(
            {"Sources/Meetings/Meeting.swift": "import Foundation\n\n\nimport Crypto\n"},
            "Sources/Meetings/Meeting.swift:4: Meetings may not import Crypto",
        )

    def test_every_way_to_write_an_import_is_seen(self):
        ways = [
            "public import Web", "@testable import Web", "@preconcurrency import Web", "@preconcurrency public import Web",
            "@_spi(Inner) @_exported import Web", "import struct Web.Page", "import func Web.render", "import Web.Pages",
            "import\n    Web", "@testable\nimport Web", "let x = 1; import Web", "import `Web`", "\timport Web // why",
            "#if canImport(Web)\n    import Web\n#endif", "/* here */ import Web", "import/* here */Web",
        ]
        for way in ways:
            with self.subTest(way):
                line = 1 + way[: way.rindex("Web")].count("\n")
                if way.startswith("#if"):
                    line = 2
                self.assert_refused(
                    {"Sources/Meetings/Meeting.swift": way + "\n"},
                    f"Sources/Meetings/Meeting.swift:{line}: Meetings may not import Web",
                )

    def test_what_only_looks_like_an_import_is_ignored(self):
        self.assert_allowed({"Sources/Meetings/Meeting.swift": '''
            // import Web
            /* import Web
               /* nested */
            import Web
            */
            /// ```
            /// import Web
            let sample = """
            import Web
              \\(name == """
            import Web
            """)
            import Web
            """
            let raw = #"""
            "\\(
            """
            import Web
            """#
            let nested = "\\(["a": "b)"]["a"] ?? "/*") import Web"
            let quote = /["]/
            let important = 1
            func imported(import Web: Int) {}
            '''})

    def test_an_import_after_strings_and_comments_is_still_seen(self):
        self.assert_refused(
            {"Sources/Meetings/Meeting.swift": 'let a = "//"; let b = #"\\"#; let c = "\\\\"\nlet d = "\\("/*")"\nlet e = /["]/\nimport Web\n'},
            "Sources/Meetings/Meeting.swift:4: Meetings may not import Web",
        )

    def test_a_target_without_a_row_fails(self):
        self.assert_refused({"Sources/Stray/a.c": ""}, "Sources/Stray:1: Stray has no row in .ci/layers")
        self.assert_refused(
            {"Tests/StrayTests/A.swift": "import Foundation\n"},
            "Tests/StrayTests/A.swift:1: StrayTests has no row in .ci/layers",
        )

    def test_tests_may_import_what_they_test_and_what_that_may_import(self):
        self.assert_allowed({"Tests/JournalTests/ChainTests.swift": "import Crypto\n@testable import Journal\nimport Meetings\nimport Testing\n"})
        self.assert_refused(
            {"Tests/MeetingsTests/MeetingTests.swift": "import Testing\n@testable import Journal\n"},
            "Tests/MeetingsTests/MeetingTests.swift:2: MeetingsTests may not import Journal",
        )

    def test_a_row_of_its_own_adds_to_what_a_test_target_may_import(self):
        files = {"Tests/MeetingsTests/MeetingTests.swift": "import Journal\nimport Meetings\nimport Testing\n"}
        self.assertEqual(self.check(files, TABLE + "MeetingsTests: Journal\n")[0], 0)

    def test_a_broken_table_is_named_by_line(self):
        self.assert_refused({}, ".ci/layers:2: neither `Target: Module …` nor `Package += Module …`", table="\nMeetings Journal\n")
        self.assert_refused({}, ".ci/layers:2: Meetings has a row already", table="Meetings:\nMeetings: Journal\n")

    def test_a_dependency_that_the_manifest_declares_is_checked_too(self):
        manifest = """// swift-tools-version: 6.0
            import PackageDescription
            let package = Package(
                name: "example",
                targets: [
                    .target(name: "Web"),
                    .target(name: "Meetings", dependencies: ["Web"]),
                    .target(name: "Stray"),
                ]
            )
            """
        self.assert_refused(
            {"Package.swift": manifest},
            "Package.swift:7: Meetings may not depend on Web",
            "Package.swift:8: Stray has no row in .ci/layers",
        )


if __name__ == "__main__":
    unittest.main()
