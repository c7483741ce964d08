package cn.zhiban.catalogue;

/**
 * How the item is reached.
 *
 * @param onlineDepth 网办深度 in words
 * @param onlineDepthLevel 1 information, 2 booking, 3 checking of materials, 4 wholly online
 * @param maxVisits 到现场次数, at most 1
 * @param userLevel 办理用户等级
 * @param crossRegion 通办范围
 * @param inHall whether it has moved into the service hall
 * @param oneWindow whether the comprehensive window takes it in
 * @param courier whether results are sent
 */
public record Access(
        String onlineDepth,
        int onlineDepthLevel,
        int maxVisits,
        String userLevel,
        String crossRegion,
        boolean inHall,
        boolean oneWindow,
        boolean selfService,
        boolean courier,
        boolean onlinePayment,
        boolean investmentProject,
        boolean constructionProject,
        String intermediaryService) {}
