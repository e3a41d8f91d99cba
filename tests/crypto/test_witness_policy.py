"""Policies: which witnesses are enough, in the words of the specification and of a profile."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crypto import witness_policy
from crypto.cosignatures import Witness
from crypto.errors import BadPolicy
from crypto.witness_policy import Group, Policy, PolicyLog, PolicyWitness
from support.sample_profile import ORIGIN, make_signer, make_witness

LOG = make_signer("log").verifier
WITNESSES = [Witness.parse(make_witness(str(number))) for number in range(7)]
X1, X2, X3, Y1, Y2, Y3, Z = WITNESSES

# The example of c2sp.org/tlog-policy, with keys.
EXAMPLE = f"""\
log {LOG}

witness X1 {X1}
witness X2 {X2}
witness X3 {X3}
group X-witnesses 2 X1 X2 X3

witness Y1 {Y1}
witness Y2 {Y2}
witness Y3 {Y3}
group Y-witnesses any Y1 Y2 Y3

group X-and-Y all X-witnesses Y-witnesses
quorum X-and-Y
"""


def parse(text: str) -> Policy:
    return witness_policy.parse(text.encode())


@pytest.mark.parametrize(
    ("cosigned", "is_met"),
    [
        ([], False),
        ([X1, X2], False),
        ([X1, Y1, Y2, Y3], False),
        ([X1, X3, Y2], True),
        (WITNESSES, True),
        ([Z], False),
    ],
)
def test_the_example_of_the_specification_is_met_as_it_says(cosigned: Sequence[Witness], *, is_met: bool):
    policy = parse(EXAMPLE)
    assert policy.is_met(cosigned) is is_met
    assert policy.logs == (PolicyLog(LOG),)
    assert policy.keys == WITNESSES[:6]


@pytest.mark.must("LOG-20")
def test_the_lines_of_a_profile_are_any_so_many_of_its_witnesses():
    policy = witness_policy.of_lines([LOG], [str(witness) for witness in WITNESSES[:3]], 2)
    assert [policy.is_met(WITNESSES[:count]) for count in range(4)] == [False, False, True, True]
    assert not policy.is_met([X1, Y1, Y2, Y3])
    assert witness_policy.print_policy(policy).decode() == (
        f"log {LOG}\nwitness w1 {X1}\nwitness w2 {X2}\nwitness w3 {X3}\ngroup quorum 2 w1 w2 w3\nquorum quorum\n"
    )


def test_a_profile_without_a_quorum_asks_for_nobody():
    for policy in (witness_policy.of_lines([LOG], [], None), witness_policy.of_lines([LOG], [str(X1)], None)):
        assert policy.is_met([])
        assert witness_policy.print_policy(policy).endswith(b"quorum none\n")


def test_a_profile_whose_quorum_nobody_can_meet_has_no_policy():
    for witnesses, quorum in (([], 1), ([str(X1)], 2), ([str(X1)], 0), ([str(X1)] * 2, 1), ([str(LOG)], 1), (["x"], 1)):
        with pytest.raises(BadPolicy):
            witness_policy.of_lines([LOG], witnesses, quorum)


def test_blanks_comments_and_addresses_stand_where_the_specification_allows_them():
    policy = parse(
        f"#comment\n \t# indented\n\twitness  a\t{X1}  https://w.example/ \n\nquorum a # b\n".replace(" # b", "")
    )
    assert policy.witnesses == (PolicyWitness("a", X1, "https://w.example/"),)
    assert (policy.quorum, policy.is_met([X1]), policy.is_met([])) == ("a", True, False)
    assert parse("quorum none") == parse("quorum none\n")


def test_names_are_octets():
    data = b"witness \xe2\x84\xaa %s\nwitness \xff %s\nwitness K %s\ngroup g 1 \xff\nquorum \xe2\x84\xaa\n" % tuple(
        str(key).encode() for key in (X1, X2, X3)
    )
    policy = witness_policy.parse(data)
    assert [policy.is_met([key]) for key in (X1, X2, X3)] == [True, False, False]
    assert witness_policy.print_policy(policy) == data


@pytest.mark.parametrize(
    "text",
    [
        "",
        "quorum",
        "quorum none\nquorum none\n",
        "quorum a\n",
        f"quorum a\nwitness a {X1}\n",
        f"witness none {X1}\nquorum none\n",
        f"witness a {X1}\nwitness a {X2}\nquorum a\n",
        f"witness a {X1}\nwitness b {X1}\nquorum a\n",
        f"witness a {X1}\nwitness b {Witness('else.example', X1.public)}\nquorum a\n",
        f"witness a {LOG}\nquorum a\n",
        f"witness a {X1} url more\nquorum a\n",
        f"witness a {str(X1)[:-1]}\nquorum a\n",
        f"log {X1}\nquorum none\n",
        f"log {LOG}\nlog {LOG}\nquorum none\n",
        f"log {LOG} url more\nquorum none\n",
        f"log {LOG}\nwitness a {Witness(ORIGIN, LOG.public)}\nquorum a\n",
        f"witness a {X1}\ngroup g 0 a\nquorum g\n",
        f"witness a {X1}\ngroup g 2 a\nquorum g\n",
        f"witness a {X1}\ngroup g 01 a\nquorum g\n",
        f"witness a {X1}\ngroup g 1\nquorum a\n",
        f"witness a {X1}\ngroup g most a\nquorum g\n",
        f"witness a {X1}\ngroup g 1 a a\nquorum g\n",
        f"witness a {X1}\ngroup g 1 a\ngroup h 1 a\nquorum g\n",
        f"witness a {X1}\ngroup a 1 a\nquorum a\n",
        f"witness a {X1}\ngroup g 1 a g\nquorum g\n",
        f"witness a {X1}\ngroup g 1 none\nquorum g\n",
        f"witness a {X1}\ngroup none 1 a\nquorum none\n",
        f"group g 1 a\nwitness a {X1}\nquorum g\n",
        "cosigner a\nquorum none\n",
        "quorum none\r\n",
        "quorum none\x00\n",
        "quorum none\x7f\n",
        "quorum none\n" + "# long\n" * 10_000,
    ],
)
def test_no_other_file_is_a_policy(text: str):
    with pytest.raises(BadPolicy):
        parse(text)


def test_a_policy_names_no_more_than_we_look_at():
    logs = [f"log {make_signer(str(number)).verifier}\n" for number in range(65)]
    assert len(parse("".join(logs[:64]) + "quorum none\n").logs) == 64
    with pytest.raises(BadPolicy):
        parse("".join(logs) + "quorum none\n")


@given(data=st.data(), cosigned=st.sets(st.sampled_from(WITNESSES)))
def test_a_policy_is_read_as_it_was_printed_and_means_the_same(data: st.DataObject, cosigned: set[Witness]):
    names = [f"w{number}" for number in range(len(WITNESSES))]
    groups: list[Group] = []
    free = list(names)
    for number in range(data.draw(st.integers(0, 3))):
        if not free:
            break
        members = data.draw(st.lists(st.sampled_from(free), min_size=1, unique=True))
        groups.append(Group(f"g{number}", data.draw(st.integers(1, len(members))), tuple(members)))
        free = [name for name in free if name not in members] + [f"g{number}"]
    quorum = data.draw(st.sampled_from([None, *names, *(group.name for group in groups)]))
    policy = Policy((PolicyLog(LOG, "u"),), tuple(map(PolicyWitness, names, WITNESSES)), tuple(groups), quorum)
    assert witness_policy.parse(witness_policy.print_policy(policy)) == policy
    assert policy.is_met(cosigned) is (quorum is None or counts(policy, quorum, cosigned))


def counts(policy: Policy, name: str, cosigned: set[Witness]) -> bool:
    """The words of the specification, to compare the loop with."""
    for group in policy.groups:
        if group.name == name:
            return sum(counts(policy, member, cosigned) for member in group.members) >= group.least
    return next(witness.key for witness in policy.witnesses if witness.name == name) in cosigned
