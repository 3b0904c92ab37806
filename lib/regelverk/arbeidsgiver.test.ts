import { describe, expect, it } from "vitest";
import type { Loennsdag } from "#lib/domain/forhold";
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

const REGLER = [
	"amelding-levering",
	"aga-betaling",
	"forskuddstrekk-betaling-termin",
	"forskuddstrekk-betaling-lopende",
];

describe("amelding-levering", () => {
	it.each([
		[
			2020,
			[
				"2019-12 2020-01-06 < 2020-01-05",
				"2020-01 2020-02-05",
				"2020-02 2020-03-05",
				"2020-03 2020-04-06 < 2020-04-05",
				"2020-04 2020-05-05",
				"2020-05 2020-06-05",
				"2020-06 2020-07-06 < 2020-07-05",
				"2020-07 2020-08-05",
				"2020-08 2020-09-07 < 2020-09-05",
				"2020-09 2020-10-05",
				"2020-10 2020-11-05",
				"2020-11 2020-12-07 < 2020-12-05",
			],
		],
		[
			2021,
			// 5 April was 2. paaskedag.
			[
				"2020-12 2021-01-05",
				"2021-01 2021-02-05",
				"2021-02 2021-03-05",
				"2021-03 2021-04-06 < 2021-04-05",
				"2021-04 2021-05-05",
				"2021-05 2021-06-07 < 2021-06-05",
				"2021-06 2021-07-05",
				"2021-07 2021-08-05",
				"2021-08 2021-09-06 < 2021-09-05",
				"2021-09 2021-10-05",
				"2021-10 2021-11-05",
				"2021-11 2021-12-06 < 2021-12-05",
			],
		],
		[
			2026,
			// 5 April is 1. paaskedag.
			[
				"2025-12 2026-01-05",
				"2026-01 2026-02-05",
				"2026-02 2026-03-05",
				"2026-03 2026-04-07 < 2026-04-05",
				"2026-04 2026-05-05",
				"2026-05 2026-06-05",
				"2026-06 2026-07-06 < 2026-07-05",
				"2026-07 2026-08-05",
				"2026-08 2026-09-07 < 2026-09-05",
				"2026-09 2026-10-05",
				"2026-10 2026-11-05",
				"2026-11 2026-12-07 < 2026-12-05",
			],
		],
	])("%i", (aar, ventet) => {
		expect(frister("amelding-levering", ENK, aar)).toEqual(ventet);
	});

	it("begins with the last month of 2018", () => {
		expect(frister("amelding-levering", AS, 2019)[0]).toBe(
			"2018-12 2019-01-07 < 2019-01-05",
		);
	});
});

describe("aga-betaling", () => {
	it.each([
		[
			2022,
			[
				"2021-T6 2022-01-17 < 2022-01-15",
				"2022-T1 2022-03-15",
				"2022-T2 2022-05-16 < 2022-05-15",
				"2022-T3 2022-07-15",
				"2022-T4 2022-09-15",
				"2022-T5 2022-11-15",
			],
		],
		[
			2023,
			[
				"2022-T6 2023-01-16 < 2023-01-15",
				"2023-T1 2023-03-15",
				"2023-T2 2023-05-15",
				"2023-T3 2023-07-17 < 2023-07-15",
				"2023-T4 2023-09-15",
				"2023-T5 2023-11-15",
			],
		],
		[
			2026,
			[
				"2025-T6 2026-01-15",
				"2026-T1 2026-03-16 < 2026-03-15",
				"2026-T2 2026-05-15",
				"2026-T3 2026-07-15",
				"2026-T4 2026-09-15",
				"2026-T5 2026-11-16 < 2026-11-15",
			],
		],
		[
			2027,
			// 15 May is a Saturday and Monday 17 May a holiday.
			[
				"2026-T6 2027-01-15",
				"2027-T1 2027-03-15",
				"2027-T2 2027-05-18 < 2027-05-15",
				"2027-T3 2027-07-15",
				"2027-T4 2027-09-15",
				"2027-T5 2027-11-15",
			],
		],
	])("%i", (aar, ventet) => {
		expect(frister("aga-betaling", ENK, aar)).toEqual(ventet);
	});

	it("moves over kristi himmelfartsdag", () => {
		expect(frister("aga-betaling", ENK, 2042)).toContain(
			"2042-T2 2042-05-16 < 2042-05-15",
		);
	});

	it("the second and third termin of 2020 were put off", () => {
		expect(frister("aga-betaling", ENK, 2020)).toEqual([
			"2019-T6 2020-01-15",
			"2020-T1 2020-03-16 < 2020-03-15",
			"2020-T2 2020-08-17 < 2020-05-15",
			"2020-T4 2020-09-15",
			"2020-T3 2020-10-15 < 2020-07-15",
			"2020-T5 2020-11-16 < 2020-11-15",
		]);
	});
});

describe("forskuddstrekk on loenn paid until 2025", () => {
	it.each([
		[
			2020,
			[
				"2019-T6 2020-01-15",
				"2020-T1 2020-03-16 < 2020-03-15",
				"2020-T2 2020-05-15",
				"2020-T3 2020-07-15",
				"2020-T4 2020-09-15",
				"2020-T5 2020-11-16 < 2020-11-15",
			],
		],
		[
			2023,
			[
				"2022-T6 2023-01-16 < 2023-01-15",
				"2023-T1 2023-03-15",
				"2023-T2 2023-05-15",
				"2023-T3 2023-07-17 < 2023-07-15",
				"2023-T4 2023-09-15",
				"2023-T5 2023-11-15",
			],
		],
		[
			2025,
			[
				"2024-T6 2025-01-15",
				"2025-T1 2025-03-17 < 2025-03-15",
				"2025-T2 2025-05-15",
				"2025-T3 2025-07-15",
				"2025-T4 2025-09-15",
				"2025-T5 2025-11-17 < 2025-11-15",
			],
		],
		[2026, ["2025-T6 2026-01-15"]],
		[2027, []],
	])("%i", (aar, ventet) => {
		expect(frister("forskuddstrekk-betaling-termin", ENK, aar)).toEqual(ventet);
	});
});

describe("forskuddstrekk on loenn paid from 2026", () => {
	const dager = (loennsdag: Loennsdag, aar: number) =>
		frister(
			"forskuddstrekk-betaling-lopende",
			med(ENK, forhold("loennsdag", loennsdag)),
			aar,
		).map((linje) => linje.slice(-10));

	it.each<[Loennsdag, number, string[]]>([
		[
			12,
			2026,
			[
				"01-13",
				"02-13",
				"03-13",
				"04-13",
				"05-13",
				"06-15",
				"07-13",
				"08-13",
				"09-14",
				"10-13",
				"11-13",
				"12-14",
			],
		],
		[
			// Paid on Wednesday 1 April, before skjaertorsdag: the Tuesday after Easter. 1 May is a holiday and a Friday.
			1,
			2026,
			[
				"01-02",
				"02-02",
				"03-02",
				"04-07",
				"05-04",
				"06-02",
				"07-02",
				"08-03",
				"09-02",
				"10-02",
				"11-02",
				"12-02",
			],
		],
		[
			// 25 March 2027 is skjaertorsdag, 25 December 1. juledag and a Saturday.
			25,
			2027,
			[
				"01-26",
				"02-26",
				"03-30",
				"04-26",
				"05-26",
				"06-28",
				"07-26",
				"08-26",
				"09-27",
				"10-26",
				"11-26",
				"12-27",
			],
		],
		[
			// 13 April 2028 is skjaertorsdag.
			12,
			2028,
			[
				"01-13",
				"02-14",
				"03-13",
				"04-18",
				"05-15",
				"06-13",
				"07-13",
				"08-14",
				"09-13",
				"10-13",
				"11-13",
				"12-13",
			],
		],
	])("paid on the %s in %i", (loennsdag, aar, ventet) => {
		expect(dager(loennsdag, aar)).toEqual(ventet.map((dag) => `${aar}-${dag}`));
	});

	it("the last day of each month, and one past its end, are the same", () => {
		const ventet = [
			"2026-02-02",
			"2026-03-02",
			"2026-04-01",
			"2026-05-04",
			"2026-06-01",
			"2026-07-01",
			"2026-08-03",
			"2026-09-01",
			"2026-10-01",
			"2026-11-02",
			"2026-12-01",
		];
		expect(dager("siste", 2026)).toEqual(ventet);
		expect(dager(31, 2026)).toEqual(ventet);
		// Loenn paid on 31 December 2026 is due the first working day of 2027.
		expect(dager("siste", 2027)[0]).toBe("2027-01-04");
		// The 30th is the last of February only.
		expect(dager(30, 2026).slice(0, 3)).toEqual([
			"2026-02-02",
			"2026-03-02",
			"2026-03-31",
		]);
	});

	it("paid on a Friday: Monday; and never moved, since it is a working day by itself", () => {
		const [o] = i(ENK, "2026-06-15", "2026-06-15").oppgaver.filter((x) =>
			x.regel?.endsWith("lopende"),
		);
		expect(o).toMatchObject({
			noekkel: "forskuddstrekk-betaling-lopende:2026-06",
			gjelder: { fraOgMed: "2026-06-01", tilOgMed: "2026-06-30" },
			nominellFrist: "2026-06-15",
			flytting: null,
			utloestAv: ["arbeidsgiver", "loennsdag"],
		});
	});

	it("has none for loenn paid in 2025", () => {
		expect(dager("siste", 2025)).toEqual([]);
		expect(
			perioder(
				"forskuddstrekk-betaling-lopende",
				med(ENK, forhold("loennsdag", "siste")),
				2026,
			)[0],
		).toBe("2026-01");
	});

	it("follows a change of pay day from the month it happens in", () => {
		const alle = med(
			ENK,
			forhold("loennsdag", 12),
			forhold("loennsdag", 20, { fra: "2026-08-15" }),
		);
		const linjer = frister("forskuddstrekk-betaling-lopende", alle, 2026);
		expect(linjer.slice(6, 9)).toEqual([
			"2026-07 2026-07-13",
			"2026-08 2026-08-21",
			"2026-09 2026-09-21",
		]);
		expect(linjer).toHaveLength(12);
	});

	it("is not dated without the pay day, and nothing is guessed", () => {
		const alle = uten(ENK, "loennsdag");
		expect(dager(12, 2026)).toHaveLength(12);
		expect(frister("forskuddstrekk-betaling-lopende", alle, 2026)).toEqual([]);
		expect(mangler(alle, 2026)).toEqual({
			"forskuddstrekk-betaling-lopende": ["loennsdag"],
		});
		expect(mangler(alle, 2025)).toEqual({});
	});
});

describe("who is arbeidsgiver", () => {
	const alleRegler = (alle: Parameters<typeof perioder>[1], aar: number) =>
		Object.fromEntries(
			REGLER.map((regel) => [regel, perioder(regel, alle, aar).length]),
		);
	const ingen = Object.fromEntries(REGLER.map((regel) => [regel, 0]));

	it("one without ansatte has none of it, and is asked nothing", () => {
		const alle = med(ENK, forhold("arbeidsgiver", false));
		expect(alleRegler(alle, 2026)).toEqual(ingen);
		expect(mangler(alle, 2026)).toEqual({});
	});

	it("it is asked once per rule when it is not known", () => {
		expect(mangler(uten(ENK, "arbeidsgiver"), 2026)).toEqual({
			"amelding-levering": ["arbeidsgiver"],
			"aga-betaling": ["arbeidsgiver"],
			"forskuddstrekk-betaling-termin": ["arbeidsgiver"],
			"forskuddstrekk-betaling-lopende": ["arbeidsgiver"],
		});
		expect(mangler(uten(ENK, "arbeidsgiver", "loennsdag"), 2027)).toEqual({
			"amelding-levering": ["arbeidsgiver"],
			"aga-betaling": ["arbeidsgiver"],
			"forskuddstrekk-betaling-lopende": ["arbeidsgiver", "loennsdag"],
		});
	});

	it("it is not asked of a time before the virksomhet was or after it is gone", () => {
		const drift = forhold("drift", true, {
			fra: "2024-02-01",
			til: "2025-11-30",
			opphav: "enhetsregisteret",
		});
		const alle = [...uten(ENK, "arbeidsgiver"), drift];
		expect(mangler(alle, 2023)).toEqual({});
		expect(Object.keys(mangler(alle, 2025))).toContain("amelding-levering");
		// In 2026 only the termin of November and December 2025 overlaps the drift.
		expect(Object.keys(mangler(alle, 2026))).toEqual([
			"aga-betaling",
			"forskuddstrekk-betaling-termin",
		]);
		expect(mangler(alle, 2027)).toEqual({});
	});

	it.each([
		["2026-03-31", "2026-03", "2026-T2"],
		["2026-04-01", "2026-04", "2026-T2"],
		["2026-05-01", "2026-05", "2026-T3"],
	])(
		"from %s: the month and the termin it begins in",
		(fra, maaned, termin) => {
			const alle = med(ENK, forhold("arbeidsgiver", true, { fra }));
			expect(perioder("amelding-levering", alle, 2026)[0]).toBe(maaned);
			expect(perioder("aga-betaling", alle, 2026)[0]).toBe(termin);
			expect(mangler(alle, 2026)).toEqual({});
		},
	);

	it("until a day: the month it ends in is the last", () => {
		const alle = med(ENK, forhold("arbeidsgiver", true, { til: "2026-03-01" }));
		expect(perioder("amelding-levering", alle, 2026)).toEqual([
			"2025-12",
			"2026-01",
			"2026-02",
			"2026-03",
		]);
		expect(perioder("aga-betaling", alle, 2026)).toEqual([
			"2025-T6",
			"2026-T1",
			"2026-T2",
		]);
		expect(mangler(alle, 2026)).toEqual({});
	});

	it("«no, from June» says nothing of May", () => {
		const alle = med(
			ENK,
			forhold("arbeidsgiver", false, { fra: "2026-06-01" }),
		);
		expect(alleRegler(alle, 2026)).toEqual(ingen);
		expect(Object.keys(mangler(alle, 2026))).toEqual(REGLER);
		expect(mangler(alle, 2027)).toEqual({});
	});
});
