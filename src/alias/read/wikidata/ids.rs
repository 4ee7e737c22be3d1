//! The few items of Wikidata that this crate knows by their numbers: what an item is an instance of, countries, and the
//! best-known offices.
//!
//! The numbers of countries are those of the territories of rigour 1.2.0 (MIT, from Wikidata, CC0), without what is no
//! more and what ISO 3166 has no code for; Denmark and the Netherlands stand twice, as realm and as country, and the
//! European Union has the code EU. The rest are from general knowledge, checked against uses in public code.

use crate::mention::Kind;

/// What kind of thing the instances of a class are.
pub(super) fn kind_of_class(class: u64) -> Option<Kind> {
    Some(match class {
        // Human.
        5 => Kind::Person,
        // Country, sovereign state, state, historical country, administrative territorial entity, first-level division.
        6256 | 3_624_078 | 7275 | 3_024_240 | 56_061 | 10_864_048
        // City, big city, million city, capital, town, village, settlement, municipality, commune of France, city of
        // the United States, state of the United States.
        | 515 | 1_549_591 | 1_637_706 | 5119 | 3957 | 532 | 486_972 | 15_284 | 484_170 | 1_093_829 | 35_657
        // Continent, island, mountain, river, lake, sea.
        | 5107 | 23_442 | 8502 | 4022 | 23_397 | 165 => Kind::Place,
        // Organisation, business, company, enterprise, public company, bank, airline.
        43_229 | 4_830_453 | 783_794 | 6_881_511 | 891_723 | 22_687 | 46_970
        // International, intergovernmental, non-profit and non-governmental organisation, party, ministry, agency.
        | 484_652 | 245_065 | 163_740 | 79_913 | 7278 | 192_350 | 327_333
        // University, newspaper, football club, military unit.
        | 3918 | 11_032 | 476_028 | 176_799 => Kind::Organization,
        // War, battle, public election.
        198 | 178_561 | 40_231 => Kind::Event,
        _ => return None,
    })
}

/// Numbers of countries and territories, and their codes in ISO 3166, sorted by number.
const COUNTRIES: &str = "\
    16 CA, 17 JP, 20 NO, 27 IE, 28 HU, 29 ES, 30 US, 31 BE, 32 LU, 33 FI, 34 SE, 35 DK, 36 PL, 37 LT, 38 IT, \
    39 CH, 40 AT, 41 GR, 43 TR, 45 PT, 51 AQ, 55 NL, 77 UY, 79 EG, 96 MX, 114 KE, 115 ET, 117 GH, 142 FR, \
    145 GB, 148 CN, 155 BR, 159 RU, 183 DE, 184 BY, 189 IS, 191 EE, 211 LV, 212 UA, 213 CZ, 214 SK, 215 SI, \
    217 MD, 218 RO, 219 BG, 221 MK, 222 AL, 223 GL, 224 HR, 225 BA, 227 AZ, 228 AD, 229 CY, 230 GE, 232 KZ, \
    233 MT, 235 MC, 236 ME, 237 VA, 238 SM, 241 CU, 242 BZ, 244 BB, 252 ID, 258 ZA, 262 DZ, 265 UZ, 298 CL, \
    334 SG, 347 LI, 398 BH, 399 AM, 403 RS, 408 AU, 414 AR, 419 PE, 423 KP, 424 KH, 458 EU, 574 TL, 657 TD, \
    664 NZ, 668 IN, 672 TV, 678 TO, 683 WS, 685 SB, 686 VU, 691 PG, 695 PW, 697 NR, 702 FM, 709 MH, 710 KI, \
    711 MN, 712 FJ, 717 VE, 730 SR, 733 PY, 734 GY, 736 EC, 739 CO, 750 BO, 754 TT, 757 VC, 760 LC, 763 KN, \
    766 JM, 769 GD, 774 GT, 778 BS, 781 AG, 783 HN, 784 DM, 785 JE, 786 DO, 790 HT, 792 SV, 794 IR, 796 IQ, \
    800 CR, 801 IL, 804 PA, 805 YE, 810 JO, 811 NI, 813 KG, 817 KW, 819 LA, 822 LB, 826 MV, 833 MY, 836 MM, \
    837 NP, 842 OM, 843 PK, 846 QA, 851 SA, 854 LK, 858 SY, 863 TJ, 865 TW, 869 TH, 874 TM, 878 AE, 881 VN, \
    884 KR, 889 AF, 902 BD, 912 ML, 916 AO, 917 BT, 921 BN, 924 TZ, 928 PH, 929 CF, 945 TG, 948 TN, 953 ZM, \
    954 ZW, 958 SS, 962 BJ, 963 BW, 965 BF, 967 BI, 970 KM, 971 CG, 974 CD, 977 DJ, 983 GQ, 986 ER, 1000 GA, \
    1005 GM, 1006 GN, 1007 GW, 1008 CI, 1009 CM, 1011 CV, 1013 LS, 1014 LR, 1016 LY, 1019 MG, 1020 MW, \
    1025 MR, 1027 MU, 1028 MA, 1029 MZ, 1030 NA, 1032 NE, 1033 NG, 1036 UG, 1037 RW, 1039 ST, 1041 SN, \
    1042 SC, 1044 SL, 1045 SO, 1049 SD, 1050 SZ, 1183 PR, 1246 XK, 1410 GI, 3769 GF, 4628 FO, 5689 AX, \
    5785 KY, 8646 HK, 9648 FK, 9676 IM, 11703 VI, 13353 MS, 14773 MO, 16635 GU, 16641 AS, 16644 MP, 17012 GP, \
    17054 MQ, 17063 YT, 17070 RE, 18221 TC, 21203 AW, 23635 BM, 25228 AI, 25230 GG, 25231 SJ, 25279 CW, \
    25305 VG, 25362 BL, 26273 SX, 26988 CK, 27561 BQ, 29999 NL, 30971 PF, 31057 NF, 31063 CX, 33788 NC, \
    34020 NU, 34617 PM, 35086 GS, 35555 WF, 35672 PN, 36004 CC, 36823 TK, 40362 EH, 43448 IO, 126125 MF, \
    192184 SH, 219060 PS, 756617 DK";

/// The code of a country.
pub(super) fn country(item: u64) -> Option<&'static str> {
    let mut countries = COUNTRIES.split(", ").filter_map(|country| country.split_once(' '));
    countries.find(|(number, _)| number.parse() == Ok(item)).map(|(_, code)| code)
}

/// An office: its role, and whose it is.
type Office = (&'static str, &'static str);

/// The offices whose item means one role of one country or body.
const OFFICES: [(u64, Office); 9] = [
    (11_696, ("president", "US")),
    (14_211, ("prime-minister", "GB")),
    (19_546, ("pope", "VA")),
    (81_066, ("secretary-general", "org:un")),
    (191_954, ("president", "FR")),
    (192_711, ("prime-minister", "IN")),
    (218_295, ("president", "RU")),
    (796_897, ("prime-minister", "IT")),
    (4_970_706, ("chancellor", "DE")),
];

/// The office that an item means.
pub(super) fn office(item: u64) -> Option<Office> {
    OFFICES.iter().find(|(number, _)| *number == item).map(|&(_, office)| office)
}

/// The role of an item that means one of any country: president, prime minister.
pub(super) fn role(item: u64) -> Option<&'static str> {
    match item {
        30_461 => Some("president"),
        14_212 => Some("prime-minister"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_are_sorted_and_have_codes() {
        let countries: Vec<(u64, &str)> = COUNTRIES
            .split(", ")
            .map(|country| country.split_once(' ').unwrap())
            .map(|(number, code)| (number.parse().unwrap(), code))
            .collect();
        assert!(countries.len() > 200 && countries.is_sorted());
        assert!(countries.iter().all(|(_, code)| code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase())));
        assert_eq!((country(142), country(30), country(1)), (Some("FR"), Some("US"), None));
    }
}
