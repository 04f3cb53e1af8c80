"""What a reader of feeds found as it should be, and what it did not."""

import sys

passed, faults = 0, []


def expect(what, got, wanted):
    global passed
    if got == wanted:
        passed += 1
    else:
        faults.append(f"{what}: {got!r}, not {wanted!r}")


def end():
    """Tells of it, and ends the process: a run that found nothing at all has failed."""
    print("\n".join(faults))
    print(f"{passed} passed, {len(faults)} failed, 0 skipped")
    sys.exit(1 if faults or passed == 0 else 0)
