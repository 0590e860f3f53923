//! The county files of the sample year, carried inside the program so that it needs no folder beside it.

macro_rules! sample {
    ($($name:literal),+ $(,)?) => {
        /// Name and bytes of each file, in the order the counties sent them.
        pub const SAMPLE_FILES: &[(&str, &[u8])] = &[$(($name, include_bytes!(concat!("../../../../../assets/sample/", $name)))),+];
    };
}

sample!(
    "海港区总工会-模范职工之家汇总表.xlsx",
    "昌黎县总工会汇总表.csv",
    "卢龙县总工会.xls",
    "青龙满族自治县总工会推荐汇总.xlsx",
    "山海关区总工会（需退回）.xlsx",
    "抚宁区总工会汇总表.xlsx",
    "北戴河区总工会.csv",
    "秦皇岛经济技术开发区总工会汇总表.et",
    "北戴河新区总工会.xlsx",
);
