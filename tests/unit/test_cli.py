"""The commands as a shell runs them: what is printed where, and the exit status."""

from __future__ import annotations

import csv
import io
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from katanya.cli import run
from katanya.release import VERSION

PRICES = "Menteri Pertanian Budi Santosa mengatakan harga beras turun.\n"
FLOODS = "Gubernur Tavi Arlen mengatakan banjir sudah surut.\n"
ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def _plain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "80")


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(PRICES, encoding="utf-8")
    (tmp_path / "b.txt").write_text(FLOODS, encoding="utf-8")
    return tmp_path


def katanya(*arguments: str, **options: object) -> subprocess.CompletedProcess[bytes]:
    """Run the command as a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "katanya", *arguments],
        cwd=ROOT,
        capture_output=True,
        timeout=60,
        **options,  # type: ignore[call-overload]
    )


def _heed_interrupts() -> None:
    # A shell starts what runs in its background with SIGINT ignored, and children would inherit that.
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.parametrize("flag", ["--version", "-V"])
def test_version(flag: str) -> None:
    done = katanya(flag)
    assert (done.stdout.decode().split(), done.stderr, done.returncode) == (["katanya", VERSION], b"", 0)


def test_version_loads_nothing_else() -> None:
    shown = katanya("--version", env={**os.environ, "PYTHONPROFILEIMPORTTIME": "1"}).stderr.decode()
    ours = {line.split("|")[-1].strip() for line in shown.splitlines() if "katanya" in line}
    assert ours <= {"katanya", "katanya.release"}
    assert "argparse" not in shown


def test_the_package_gives_its_names_when_they_are_asked_for() -> None:
    import katanya as package
    from katanya import articles, reading, records

    assert (package.read, package.read_all) == (reading.read, reading.read_all)
    assert (package.Article, package.Reading, package.Given) == (records.Article, records.Reading, articles.Given)
    assert package.__version__ == VERSION
    assert set(package.__all__) <= set(dir(package))
    with pytest.raises(AttributeError, match="nothing_of_ours"):
        _ = package.nothing_of_ours


def test_importing_the_package_loads_none_of_its_floors() -> None:
    code = "import sys, katanya; print(sorted(name for name in sys.modules if name.startswith('katanya')))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, timeout=60)
    assert done.stdout.decode().strip() == "['katanya']"


def test_a_table_is_printed_by_default(reports: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", str(reports / "a.txt"), "--title", "Harga"]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("Harga\n")
    assert "⟦1 harga beras turun⟧" in out
    assert "1  Budi Santosa" in out
    assert err == "read 1, not read 0\n"


def test_jsonl_is_a_line_an_article(reports: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", str(reports), "--format", "jsonl"]) == 0
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert (first["text"], second["text"]) == (PRICES, FLOODS)
    assert first["statements"][0]["who"] == ["Budi Santosa"]


def test_json_is_one_array(reports: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", str(reports), "--format", "json"]) == 0
    assert [article["text"] for article in json.loads(capsys.readouterr().out)] == [PRICES, FLOODS]


def test_csv_is_a_row_a_statement(reports: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", str(reports), "--format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out, newline="")))
    assert [(row["who"], row["content"]) for row in rows] == [
        ("Budi Santosa", "harga beras turun"),
        ("Tavi Arlen", "banjir sudah surut"),
    ]


def test_given_values_win(reports: Path, capsys: pytest.CaptureFixture[str]) -> None:
    given = {
        "outlet": "Ritmee",
        "published": "2023-08-06",
        "language": "id",
        "url": "https://ritmee.example/1",
        "title": "Harga",
        "author": "Sari",
    }
    flags = [word for name, value in given.items() for word in (f"--{name}", value)]
    assert run(["read", str(reports / "a.txt"), "--format", "jsonl", *flags]) == 0
    article = json.loads(capsys.readouterr().out)["article"]
    assert {name: article[name] for name in given} == given
    assert article["published_basis"] == "given"


def test_inputs_and_options_stand_in_any_order(reports: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", str(reports / "b.txt"), "--format", "jsonl", str(reports / "a.txt"), "--quiet"]) == 0
    assert [json.loads(line)["text"] for line in capsys.readouterr().out.splitlines()] == [FLOODS, PRICES]


def test_one_bad_input_stops_nothing(reports: Path, capsys: pytest.CaptureFixture[str]) -> None:
    missing = str(reports / "missing.txt")
    assert run(["read", missing, str(reports / "b.txt"), "--format", "jsonl"]) == 1
    out, err = capsys.readouterr()
    assert json.loads(out)["text"] == FLOODS
    error, summary = err.splitlines()
    assert error.startswith(f"katanya: {missing}: ")
    assert "; " in error
    assert summary == "read 1, not read 1"


def test_quiet_says_errors_only(reports: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", str(reports / "a.txt"), str(reports / "missing.txt"), "--quiet"]) == 1
    (error,) = capsys.readouterr().err.splitlines()
    assert error.startswith("katanya: ")


@pytest.mark.parametrize("command", ["read", "explain", "add"])
def test_what_is_in_a_language_that_is_not_read_is_said(
    command: str, reports: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ledger = ["--ledger", str(tmp_path / "a.db")] if command == "add" else []
    assert run([command, str(reports / "a.txt"), "--language", "fr", "--quiet", *ledger]) == 0
    said = capsys.readouterr().err
    assert "a.txt: its language is taken for fr" in said
    assert "Indonesian (id) and English (en)" in said and "--language id" in said


def test_of_a_language_that_is_read_nothing_is_said(reports: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", str(reports / "a.txt"), "--language", "id", "--quiet"]) == 0
    assert capsys.readouterr().err == ""


def test_explain_says_why(reports: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", str(reports / "a.txt")]) == 0
    out, err = capsys.readouterr()
    assert "1 · Budi Santosa · says" in out
    assert "“harga beras turun”" in out
    assert err == "read 1, not read 0\n"


def test_the_examples_are_read(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", "--examples", "--format", "jsonl", "--quiet"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert lines
    assert all(line["statements"] for line in lines)


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["read"],
        ["explain"],
        ["write", "a.txt"],
        ["read", "a.txt", "--format", "xml"],
        ["read", "a.txt", "--unknown"],
        ["read", "a.txt", "--published", "6/8/2023"],
    ],
    ids=" ".join,
)
def test_bad_usage_is_said_with_status_2(arguments: list[str]) -> None:
    done = katanya(*arguments)
    assert done.returncode == 2
    assert done.stdout == b""
    assert b"katanya" in done.stderr
    assert b"Traceback" not in done.stderr


def test_help_names_the_commands_and_the_exit_status() -> None:
    shown = katanya("--help").stdout.decode()
    assert "read" in shown
    assert "explain" in shown
    assert "exit status: 0 all read, 1 some not read, 2 bad usage" in " ".join(shown.split())


def test_standard_input_is_read() -> None:
    done = katanya("read", "-", "--format", "jsonl", input=PRICES.encode())
    assert json.loads(done.stdout)["text"] == PRICES
    assert done.returncode == 0


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-16"])
def test_output_is_utf8_in_any_locale(reports: Path, encoding: str) -> None:
    (reports / "c.txt").write_text("Dia mengatakan “平和 😀 sudah dekat”.\n", encoding="utf-8")
    environment = {**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0", "LC_ALL": "C"}
    for form in ("table", "json", "jsonl", "csv"):
        done = katanya("read", str(reports / "c.txt"), "--format", form, env=environment)
        assert "平和 😀" in done.stdout.decode("utf-8")
        assert done.returncode == 0


def test_a_closed_pipe_ends_it_quietly(reports: Path) -> None:
    many = reports / "many.jsonl"
    many.write_text(
        "".join(json.dumps({"id": str(number), "text": PRICES * 50}) + "\n" for number in range(200)), encoding="utf-8"
    )
    command = [sys.executable, "-m", "katanya", "read", str(many), "--format", "jsonl"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None and process.stderr is not None
        assert process.stdout.readline().startswith(b'{"article"')
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(timeout=60) == 141


def test_results_are_printed_while_the_input_goes_on_and_an_interrupt_ends_it_quietly() -> None:
    command = [sys.executable, "-m", "katanya", "read", "-", "--format", "jsonl"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, cwd=ROOT, preexec_fn=_heed_interrupts, **pipes) as process:  # type: ignore[call-overload]
        process.stdin.write(json.dumps({"text": PRICES}).encode() + b"\n")
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["text"] == PRICES
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=60) == 130
        assert process.stderr.read() == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full device")
def test_a_full_disk_is_said(reports: Path) -> None:
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "-m", "katanya", "read", str(reports / "a.txt")]
        done = subprocess.run(command, cwd=ROOT, stdout=full, stderr=subprocess.PIPE, timeout=60)
    assert done.returncode == 1
    assert done.stderr.decode().startswith("katanya: standard output: ")
    assert "Traceback" not in done.stderr.decode()
    assert "Exception ignored" not in done.stderr.decode()
