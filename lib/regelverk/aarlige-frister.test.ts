import { describe, expect, it } from "vitest";
import type { Forhold } from "#lib/domain/forhold";
import { forhold } from "#lib/domain/test-forhold";
import {
	AS,
	ENK,
	frister,
	i,
	mangler,
	med,
	perioder,
	uten,
} from "./test-frister";

const drift = (fra?: string, til?: string) =>
	forhold("drift", true, {
		...(fra && { fra }),
		...(til && { til }),
		opphav: "enhetsregisteret",
	});

describe("forskuddsskatt-personlig", () => {
	it.each([
		[
			2019,
			[
				"2019-T1 2019-03-15",
				"2019-T2 2019-05-15",
				"2019-T3 2019-09-16 < 2019-09-15",
				"2019-T4 2019-11-15",
			],
		],
		[
			// Put off twice by regulation, then one ordinary move.
			2020,
			[
				"2020-T1 2020-05-04 < 2020-03-16",
				"2020-T2 2020-07-15 < 2020-05-15",
				"2020-T3 2020-09-15",
				"2020-T4 2020-11-16 < 2020-11-15",
			],
		],
		[
			2021,
			[
				"2021-T1 2021-03-15",
				"2021-T2 2021-06-15",
				"2021-T3 2021-09-15",
				"2021-T4 2021-12-15",
			],
		],
		[
			2024,
			[
				"2024-T1 2024-03-15",
				"2024-T2 2024-06-17 < 2024-06-15",
				"2024-T3 2024-09-16 < 2024-09-15",
				"2024-T4 2024-12-16 < 2024-12-15",
			],
		],
		[
			2026,
			[
				"2026-T1 2026-03-16 < 2026-03-15",
				"2026-T2 2026-06-15",
				"2026-T3 2026-09-15",
				"2026-T4 2026-12-15",
			],
		],
	])("%i", (aar, ventet) => {
		expect(frister("forskuddsskatt-personlig", ENK, aar)).toEqual(ventet);
		expect(frister("forskuddsskatt-personlig", AS, aar)).toEqual([]);
	});

	it("is about the whole inntektsaar, and cites the wording of its time", () => {
		const en = (fra: string, til: string) =>
			i(ENK, fra, til).oppgaver.find(
				(o) => o.regel === "forskuddsskatt-personlig",
			);
		expect(en("2026-06-15", "2026-06-15")).toMatchObject({
			noekkel: "forskuddsskatt-personlig:2026-T2",
			gjelder: {
				navn: "2026-T2",
				fraOgMed: "2026-01-01",
				tilOgMed: "2026-12-31",
			},
		});
		expect(en("2019-05-15", "2019-05-15")?.hjemmel[0]?.tekst).toContain(
			"før lov 21.12.2020",
		);
		expect(en("2021-06-15", "2021-06-15")?.hjemmel[0]?.tekst).toBe(
			"skattebetalingsloven § 10-20 (1)",
		);
	});

	it.each([
		["2026-03-15", ["2026-T1", "2026-T2", "2026-T3", "2026-T4"]],
		["2026-03-16", ["2026-T2", "2026-T3", "2026-T4"]],
		["2026-12-16", []],
	])("founded on %s: no termin from before that", (fra, ventet) => {
		expect(
			perioder("forskuddsskatt-personlig", med(ENK, drift(fra)), 2026),
		).toEqual(ventet);
	});

	it("follows the day it is assessed from, and until", () => {
		const alle = (annet: { fra?: string; til?: string }) =>
			med(ENK, forhold("forskuddsskatt", true, annet));
		expect(
			perioder("forskuddsskatt-personlig", alle({ fra: "2026-06-15" }), 2026),
		).toEqual(["2026-T2", "2026-T3", "2026-T4"]);
		expect(
			perioder("forskuddsskatt-personlig", alle({ til: "2026-06-15" }), 2026),
		).toEqual(["2026-T1", "2026-T2"]);
	});

	it("a virksomhet deleted within the year still has that year", () => {
		expect(
			perioder(
				"forskuddsskatt-personlig",
				med(ENK, drift(undefined, "2026-01-01")),
				2026,
			),
		).toHaveLength(4);
		expect(
			perioder(
				"forskuddsskatt-personlig",
				med(ENK, drift(undefined, "2025-12-31")),
				2026,
			),
		).toEqual([]);
	});

	it("is asked only of an ENK", () => {
		expect(mangler(uten(ENK, "forskuddsskatt"), 2026)).toEqual({
			"forskuddsskatt-personlig": ["forskuddsskatt"],
		});
		expect(mangler(uten(AS, "forskuddsskatt"), 2026)).toEqual({
			"forskuddsskatt-upersonlig": ["forskuddsskatt"],
		});
		expect(mangler(med(ENK, forhold("forskuddsskatt", false)), 2026)).toEqual(
			{},
		);
	});
});

describe("forskuddsskatt-upersonlig", () => {
	it.each([
		[2019, ["2018-T1 2019-02-15", "2018-T2 2019-04-15"]],
		[
			2020,
			["2019-T1 2020-02-17 < 2020-02-15", "2019-T2 2020-09-01 < 2020-04-15"],
		],
		// 15 April was langfredag.
		[2022, ["2021-T1 2022-02-15", "2021-T2 2022-04-19 < 2022-04-15"]],
		[2025, ["2024-T1 2025-02-17 < 2025-02-15", "2024-T2 2025-04-15"]],
		[2026, ["2025-T1 2026-02-16 < 2026-02-15", "2025-T2 2026-04-15"]],
	])("%i", (aar, ventet) => {
		expect(frister("forskuddsskatt-upersonlig", AS, aar)).toEqual(ventet);
		expect(frister("forskuddsskatt-upersonlig", ENK, aar)).toEqual([]);
	});

	it.each([
		["founded in the inntektsaar", drift("2025-12-31"), ["2025-T1", "2025-T2"]],
		["founded after it", drift("2026-01-01"), []],
		["deleted in it", drift(undefined, "2025-01-01"), ["2025-T1", "2025-T2"]],
		["deleted before it", drift(undefined, "2024-12-31"), []],
	])("%s", (_navn, naar, ventet) => {
		expect(perioder("forskuddsskatt-upersonlig", med(AS, naar), 2026)).toEqual(
			ventet,
		);
	});
});

describe("skattemelding", () => {
	it.each([
		[2019, ["2018 2019-05-31"]],
		[2020, ["2019 2020-08-31 < 2020-06-02"]],
		[2021, ["2020 2021-05-31"]],
		[2025, ["2024 2025-06-02 < 2025-05-31"]],
		[2026, ["2025 2026-06-01 < 2026-05-31"]],
		// 31 May is 2. pinsedag.
		[2066, ["2065 2066-06-01 < 2066-05-31"]],
	])("%i", (aar, ventet) => {
		expect(frister("skattemelding-enk", ENK, aar)).toEqual(ventet);
		expect(frister("skattemelding-as", AS, aar)).toEqual(ventet);
		expect(frister("skattemelding-as", ENK, aar)).toEqual([]);
		expect(frister("skattemelding-enk", AS, aar)).toEqual([]);
	});

	it("a deviating regnskapsaar does not move it", () => {
		expect(
			frister(
				"skattemelding-as",
				med(AS, forhold("regnskapsaarSlutt", "06-30")),
				2027,
			),
		).toEqual(["2026 2027-05-31"]);
	});

	it.each([
		["founded on the last day of the year", drift("2025-12-31"), ["2025"]],
		["founded on the first day of the next", drift("2026-01-01"), []],
		[
			"deleted on the first day of the year",
			drift(undefined, "2025-01-01"),
			["2025"],
		],
		["deleted before the year", drift(undefined, "2024-12-31"), []],
	])("%s", (_navn, naar, ventet) => {
		expect(perioder("skattemelding-enk", med(ENK, naar), 2026)).toEqual(ventet);
		expect(perioder("skattemelding-as", med(AS, naar), 2026)).toEqual(ventet);
		expect(perioder("aksjonaerregisteroppgaven", med(AS, naar), 2026)).toEqual(
			ventet,
		);
	});

	it("goes by the form at the end of the year", () => {
		const skifter: readonly Forhold[] = med(
			ENK,
			forhold("organisasjonsform", "ENK", {
				til: "2025-06-30",
				opphav: "enhetsregisteret",
			}),
			forhold("organisasjonsform", "AS", {
				fra: "2025-07-01",
				opphav: "enhetsregisteret",
			}),
		);
		expect(perioder("skattemelding-enk", skifter, 2026)).toEqual([]);
		expect(perioder("skattemelding-as", skifter, 2026)).toEqual(["2025"]);
		expect(perioder("skattemelding-enk", skifter, 2025)).toEqual(["2024"]);
	});

	it("nothing of either for another form, or one that is not known", () => {
		for (const alle of [
			med(ENK, forhold("organisasjonsform", "ANNEN")),
			uten(ENK, "organisasjonsform"),
		]) {
			const regler = i(alle, "2026-01-01", "2026-12-31").oppgaver.map(
				(o) => o.produktomraade,
			);
			expect([...new Set(regler)].sort()).toEqual(["ARBEIDSGIVER", "MVA"]);
		}
	});
});

describe("aksjonaerregisteroppgaven", () => {
	it.each([
		[2020, ["2019 2020-01-31"]],
		[2021, ["2020 2021-02-01 < 2021-01-31"]],
		[2022, ["2021 2022-01-31"]],
		[2025, ["2024 2025-01-31"]],
		[2026, ["2025 2026-02-02 < 2026-01-31"]],
	])("%i", (aar, ventet) => {
		expect(frister("aksjonaerregisteroppgaven", AS, aar)).toEqual(ventet);
		expect(frister("aksjonaerregisteroppgaven", ENK, aar)).toEqual([]);
	});
});

describe("aarsregnskap-innsending", () => {
	const avvik = (slutt: string) => med(AS, forhold("regnskapsaarSlutt", slutt));

	it.each([
		[2019, ["2018 2019-07-31"]],
		[2020, ["2019 2020-09-30 < 2020-07-31"]],
		// A Saturday, a Sunday and a Saturday: it stands.
		[2021, ["2020 2021-07-31"]],
		[2022, ["2021 2022-07-31"]],
		[2027, ["2026 2027-07-31"]],
		[2026, ["2025 2026-07-31"]],
	])("%i", (aar, ventet) => {
		expect(frister("aarsregnskap-innsending", AS, aar)).toEqual(ventet);
		expect(frister("aarsregnskap-innsending", ENK, aar)).toEqual([]);
	});

	it.each([
		["06-30", "2025 2026-01-31", "2024-07-01", "2025-06-30"],
		["01-01", "2025 2026-01-31", "2024-01-02", "2025-01-01"],
		["07-01", "2025 2026-07-31", "2024-07-02", "2025-07-01"],
		["09-30", "2025 2026-07-31", "2024-10-01", "2025-09-30"],
		["02-28", "2025 2026-01-31", "2024-03-01", "2025-02-28"],
	])("a regnskapsaar that ends %s: %s", (slutt, linje, fraOgMed, tilOgMed) => {
		expect(frister("aarsregnskap-innsending", avvik(slutt), 2026)).toEqual([
			linje,
		]);
		const [o] = i(avvik(slutt), "2026-01-01", "2026-12-31").oppgaver.filter(
			(x) => x.myndighet === "BRREG",
		);
		expect(o?.gjelder).toEqual({ navn: "2025", fraOgMed, tilOgMed });
	});

	it("what put off the frist of July 2020 did not put off that of January", () => {
		expect(frister("aarsregnskap-innsending", avvik("03-31"), 2020)).toEqual([
			"2019 2020-01-31",
		]);
		expect(frister("aarsregnskap-innsending", avvik("09-30"), 2020)).toEqual([
			"2019 2020-09-30 < 2020-07-31",
		]);
	});

	it("a regnskapsaar that is changed: a short one between, or a long one", () => {
		const kort = med(
			AS,
			forhold("regnskapsaarSlutt", "06-30", { fra: "2025-01-01" }),
		);
		expect(frister("aarsregnskap-innsending", kort, 2025)).toEqual([
			"2024 2025-07-31",
		]);
		const [o] = i(kort, "2026-01-01", "2026-12-31").oppgaver.filter(
			(x) => x.myndighet === "BRREG",
		);
		expect(o).toMatchObject({
			gjelder: { navn: "2025", fraOgMed: "2025-01-01", tilOgMed: "2025-06-30" },
		});
		const lang = med(
			AS,
			forhold("regnskapsaarSlutt", "06-30", { fra: "2025-07-01" }),
		);
		expect(frister("aarsregnskap-innsending", lang, 2026)).toEqual([]);
		const [l] = i(lang, "2027-01-01", "2027-12-31").oppgaver.filter(
			(x) => x.myndighet === "BRREG",
		);
		expect(l).toMatchObject({
			gjelder: { navn: "2026", fraOgMed: "2025-01-01", tilOgMed: "2026-06-30" },
		});
	});

	it("two that end in one calendar year have a noekkel each", () => {
		const to = med(
			AS,
			forhold("regnskapsaarSlutt", "06-30", { til: "2025-06-30" }),
		);
		expect(frister("aarsregnskap-innsending", to, 2026)).toEqual([
			"2025-06 2026-01-31",
			"2025 2026-07-31",
		]);
		const [, o] = i(to, "2026-01-01", "2026-12-31").oppgaver.filter(
			(x) => x.myndighet === "BRREG",
		);
		expect(o?.gjelder).toEqual({
			navn: "2025",
			fraOgMed: "2025-07-01",
			tilOgMed: "2025-12-31",
		});
	});

	it.each([
		["konkurs the day after the frist", { fra: "2026-08-01" }, ["2025"]],
		["konkurs on the frist", { fra: "2026-07-31" }, []],
		["konkurs before it", { fra: "2026-02-01" }, []],
		[
			"konkurs that was over by then",
			{ fra: "2026-02-01", til: "2026-07-30" },
			["2025"],
		],
		["konkurs without a date", {}, []],
	])("%s", (_navn, naar, ventet) => {
		const alle = med(
			AS,
			forhold("avvikling", "konkurs", { ...naar, opphav: "enhetsregisteret" }),
		);
		expect(perioder("aarsregnskap-innsending", alle, 2026)).toEqual(ventet);
		// A skattemelding is still to be filed.
		expect(perioder("skattemelding-as", alle, 2026)).toEqual(["2025"]);
	});

	it("konkurs between the ordinary and the extended frist of 2020", () => {
		const alle = med(
			AS,
			forhold("avvikling", "konkurs", { fra: "2020-08-15" }),
		);
		expect(perioder("aarsregnskap-innsending", alle, 2020)).toEqual([]);
	});

	it.each([
		["deleted on the frist", drift(undefined, "2026-07-31"), ["2025"]],
		["deleted before it", drift(undefined, "2026-07-30"), []],
		["founded in the year", drift("2025-12-31"), ["2025"]],
		["founded after it", drift("2026-01-01"), []],
	])("%s", (_navn, naar, ventet) => {
		expect(perioder("aarsregnskap-innsending", med(AS, naar), 2026)).toEqual(
			ventet,
		);
	});

	it("one under avvikling is still held to it", () => {
		expect(
			perioder(
				"aarsregnskap-innsending",
				med(AS, forhold("avvikling", "underAvvikling")),
				2026,
			),
		).toEqual(["2025"]);
	});
});
