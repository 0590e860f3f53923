//! The three titles of the regulation (选树项目) and how many of each a year may have.

/// A title that is awarded (选树项目), Arts. 1 and 11.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Category {
    /// 模范职工之家
    Home,
    /// 模范职工小家
    SmallHome,
    /// 优秀工会工作者
    Worker,
}

impl Category {
    /// In the order in which the regulation names them.
    pub const ALL: [Category; 3] = [Category::Home, Category::SmallHome, Category::Worker];

    /// The stable word for storage and commands.
    pub fn code(self) -> &'static str {
        match self {
            Category::Home => "home",
            Category::SmallHome => "small_home",
            Category::Worker => "worker",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|category| category.code() == code)
    }

    /// The title without the city's name, as users see it.
    pub fn title(self) -> &'static str {
        match self {
            Category::Home => "模范职工之家",
            Category::SmallHome => "模范职工小家",
            Category::Worker => "优秀工会工作者",
        }
    }

    /// How many a year, in units or persons.
    ///
    /// 第十一条 “每年选树数量：秦皇岛市模范职工之家15个、秦皇岛市模范职工小家15个、秦皇岛市优秀工会工作者10名。”
    pub fn annual_seats(self) -> u32 {
        match self {
            Category::Home | Category::SmallHome => 15,
            Category::Worker => 10,
        }
    }

    /// The letter in a nominee's number (推荐编号), e.g. the J of `26-J-001`.
    pub fn letter(self) -> char {
        match self {
            Category::Home => 'J',
            Category::SmallHome => 'X',
            Category::Worker => 'G',
        }
    }

    /// The measure word of Art. 11: 个 for collectives, 名 for persons.
    pub fn measure_word(self) -> &'static str {
        if self.is_collective() { "个" } else { "名" }
    }

    /// Whether the title goes to a collective (先进集体), which gets a plaque, Art. 18.
    pub fn is_collective(self) -> bool {
        match self {
            Category::Home | Category::SmallHome => true,
            Category::Worker => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_leads_back_to_its_category() {
        for category in Category::ALL {
            assert_eq!(Category::from_code(category.code()), Some(category));
        }
        assert_eq!(Category::from_code("模范职工之家"), None);
    }

    #[test]
    fn a_year_has_fifteen_fifteen_and_ten() {
        assert_eq!(Category::ALL.map(Category::annual_seats), [15, 15, 10]);
    }
}
