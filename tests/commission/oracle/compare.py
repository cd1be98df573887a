#!/usr/bin/env python3
"""Compares a program with the reference over generated cases, and with the expected amounts of sample cases.

    python3 compare.py --program PATH_TO_hedefctl --from 0 --to 2000 [--keep DIR] [--strict-lines]
    python3 compare.py --program PATH_TO_hedefctl --cases FOLDER_OF_SAMPLES

Cases A to B (both included) are generated into a temporary folder, run through `PATH --format json commissions evaluate` and
through the reference, and the two objects compared field by field; every seventh asks for one `--period`. A case
that the reference refuses must leave exit code 3. Unless `--strict-lines` is given, the `base` and `rate` of lines
(whose wording the spec leaves open) are not compared; `--skip-zero-lines` also leaves out lines of 0.00.
"""
import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile

import generate
import oracle

FILES = ("plan.json", "credits.csv", "people.csv", "quotas.csv")
SHOWN = 3  # differences printed of one case
KEPT = 10  # cases kept in --keep


def command(program, folder, period=None):
    arguments = [program, "--format", "json", "commissions", "evaluate"]
    for file in FILES:
        arguments += ["--" + file.split(".")[0], os.path.join(folder, file)]
    return arguments + (["--period", period] if period else [])


def run_program(program, folder, period=None):
    """(exit code, object or None, what went wrong)"""
    try:
        done = subprocess.run(command(program, folder, period), stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120)
    except (OSError, subprocess.TimeoutExpired) as error:
        return None, None, str(error)
    message = done.stderr.decode("utf-8", "replace").strip()
    if done.returncode != 0:
        return done.returncode, None, message
    try:
        return 0, json.loads(done.stdout.decode("utf-8")), message
    except ValueError as error:
        return 0, None, "no JSON object on standard output: %s" % error


def run_oracle(folder, period=None):
    """(object, None) or (None, the reason of the refusal)"""
    paths = [os.path.join(folder, name) for name in FILES]
    try:
        return oracle.evaluate(*paths, period=period), None
    except oracle.BadInput as error:
        return None, str(error)


def loosened(result, options):
    """The object as it is compared: without what the options leave out of the lines."""
    for period in result.get("periods", ()):
        for person in period.get("people", ()):
            for component in person.get("components", ()):
                lines = component.get("lines", [])
                if options.skip_zero_lines:
                    lines = [line for line in lines if line.get("amount") not in ("0.00", "-0.00")]
                if not options.strict_lines:
                    lines = [{k: line[k] for k in ("credit", "name", "band", "amount") if k in line} for line in lines]
                component["lines"] = lines
    return result


def label(item, index):
    """How an element of a list is named in a path."""
    if isinstance(item, dict):
        for key in ("period", "person", "id"):
            if key in item:
                return str(item[key])
    return str(index)


def differences(expected, actual, path=""):
    """[(path, expected, actual)] of two JSON values."""
    if isinstance(expected, dict) and isinstance(actual, dict):
        found = []
        for key in list(expected) + [k for k in actual if k not in expected]:
            where = "%s.%s" % (path, key) if path else key
            if key not in actual:
                found.append((where, expected[key], "(missing)"))
            elif key not in expected:
                found.append((where, "(not expected)", actual[key]))
            else:
                found += differences(expected[key], actual[key], where)
        return found
    if isinstance(expected, list) and isinstance(actual, list):
        found = []
        if len(expected) != len(actual):
            found.append((path, "%d elements" % len(expected), "%d elements" % len(actual)))
        for index, (a, b) in enumerate(zip(expected, actual)):
            found += differences(a, b, "%s[%s]" % (path, label(a, index)))
        return found
    return [] if type(expected) is type(actual) and expected == actual else [(path, expected, actual)]


def report(title, found):
    print("%s: %d difference(s)" % (title, len(found)))
    for path, expected, actual in found[:SHOWN]:
        print("  %s\n    expected: %s\n    actual:   %s" % (
            path, json.dumps(expected, ensure_ascii=False)[:300], json.dumps(actual, ensure_ascii=False)[:300]))


def choose_period(seed, folder):
    """For every seventh seed a period to ask for: one of those printed, or one later than all of them."""
    if seed % 7 != 3:
        return None
    result, refused = run_oracle(folder)
    if refused or not result["periods"]:
        return None
    names = [period["period"] for period in result["periods"]]
    plan = oracle.Plan(oracle.load_json(os.path.join(folder, "plan.json")))
    last = oracle.parse_period(names[-1], plan.period, plan.fiscal_start, "period")
    return random.Random(seed).choice(names + [last.move(2).name])


def compare_seed(seed, folder, options):
    """The differences of one generated case."""
    must_refuse = generate.generate(seed, folder)
    period = choose_period(seed, folder)
    expected, refused = run_oracle(folder, period)
    if must_refuse and not refused:
        return [("(generator)", "a case that is refused", "accepted by the reference")]
    if refused and not must_refuse:
        return [("(generator)", "a case that is accepted", "refused by the reference: " + refused)]
    code, actual, message = run_program(options.program, folder, period)
    if refused:
        return [] if code == 3 else [("(exit code)", "3: " + refused, "%s: %s" % (code, message[:200]))]
    if actual is None:
        return [("(exit code)", 0, "%s: %s" % (code, message[:200]))]
    return differences(loosened(expected, options), loosened(actual, options))


def compare_sample(folder, options):
    """The differences to the fields that expected.json of a sample has; its components map ids to amounts."""
    with open(os.path.join(folder, "expected.json"), encoding="utf-8") as file:
        expected = json.load(file)
    code, actual, message = run_program(options.program, folder)
    if actual is None:
        return [("(exit code)", 0, "%s: %s" % (code, message[:200]))]
    known = {p["period"]: {x["person"]: x for x in p["people"]} for p in expected["periods"]}
    for period in actual.get("periods", ()):
        for person in period.get("people", ()):
            person["components"] = {c["id"]: c["amount"] for c in person.get("components", ())}
            fields = known.get(period.get("period"), {}).get(person.get("person"))
            if fields is not None:
                for extra in [key for key in person if key not in fields]:
                    del person[extra]
    return differences(expected, actual)


def main():
    parser = argparse.ArgumentParser(description="Compares a program's commissions with the reference")
    parser.add_argument("--program", required=True)
    parser.add_argument("--from", dest="first", type=int, default=0)
    parser.add_argument("--to", dest="end", type=int, default=-1, help="the last seed that is run")
    parser.add_argument("--cases", help="a folder of sample cases with expected.json")
    parser.add_argument("--keep", help="where to keep the first cases that differ")
    parser.add_argument("--strict-lines", action="store_true", help="compare base and rate of lines too")
    parser.add_argument("--skip-zero-lines", action="store_true", help="leave lines of 0.00 out of the comparison")
    parser.add_argument("--stop-after", type=int, default=0, metavar="N", help="stop after N failed cases")
    options = parser.parse_args()
    sys.stdout.reconfigure(encoding="utf-8")

    passed = failed = 0
    if options.cases:
        for name in sorted(os.listdir(options.cases)):
            folder = os.path.join(options.cases, name)
            if os.path.exists(os.path.join(folder, "expected.json")):
                found = compare_sample(folder, options)
                passed, failed = passed + (not found), failed + bool(found)
                if found:
                    report("sample " + name, found)
    with tempfile.TemporaryDirectory() as temporary:
        for seed in range(options.first, options.end + 1):
            folder = os.path.join(temporary, str(seed))
            found = compare_seed(seed, folder, options)
            passed, failed = passed + (not found), failed + bool(found)
            if found:
                report("seed %d" % seed, found)
                if options.keep and failed <= KEPT:
                    shutil.copytree(folder, os.path.join(options.keep, str(seed)), dirs_exist_ok=True)
            shutil.rmtree(folder)
            if options.stop_after and failed >= options.stop_after:
                break
    print("%d passed, %d failed" % (passed, failed))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
