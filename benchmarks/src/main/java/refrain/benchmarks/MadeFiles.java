package refrain.benchmarks;

import java.util.List;
import refrain.benchmarks.MadeFile.Writing;

/** A file for each reader of tables and of JSON, as wide as the real exports are. */
final class MadeFiles {
  private MadeFiles() {}

  static final List<MadeFile> ALL =
      List.of(
          MadeFile.table(
              "twitter-archive",
              "tweetid,userid,user_display_name,user_screen_name,user_reported_location,user_profile_description,user_profile_url,follower_count,following_count,account_creation_date,account_language,tweet_language,tweet_text,tweet_time,tweet_client_name,in_reply_to_userid,in_reply_to_tweetid,quoted_tweet_tweetid,is_retweet,retweet_userid,retweet_tweetid,latitude,longitude,quote_count,reply_count,like_count,retweet_count,hashtags,urls,user_mentions,poll_choices",
              "$id,u$user,Name $user,handle$user,Hong Kong,\"Tea, and news\",,$count,12,2016-10-10,en,en,$text,2021-05-03 10:00,Twitter Web App,,,,false,,,absent,absent,0,1,$count,2,\"[tea, news]\",[https://example.org/$id],[],"),
          MadeFile.table(
              "csv",
              "id,thread_id,author,body,timestamp,score",
              "$id,$id,author$user,$text,2021-05-03 $time,$count"),
          new MadeFile(
              "tsv",
              Writing.BARE_CELL,
              "id\tauthor\ttext\ttimestamp\tlikes\n",
              "$id\tauthor$user\t$text\t2021-05-03 $time\t$count",
              "\n",
              "\n"),
          MadeFile.table(
              "4cat",
              "collected_from_url,id,thread_id,timestamp,unix_timestamp,link,body,author,author_fullname,author_id,author_followers,source,language_guess,possibly_sensitive,retweet_count,reply_count,like_count,quote_count,impression_count,is_retweet,retweeted_user,is_quote_tweet,quote_author,quote_body,is_quote_withheld,is_reply,replied_user,is_withheld,hashtags,urls,images,videos,mentions,long_lat,place_name",
              "https://x.com/search?q=tea,$id,$id,2021-05-03 $time,$second,https://x.com/a/status/$id,$text,handle$user,Name $user,$user,12,Web App,en,no,3,1,$count,4,100,no,,no,,,,no,,,\"tea,news\",https://example.org/$id,,,bob,,"),
          MadeFile.table(
              "4cat-telegram",
              "id,thread_id,chat,author,author_username,author_name,author_is_bot,body,body_markdown,is_reply,reply_to,views,reactions,timestamp,unix_timestamp,timestamp_edited,unix_timestamp_edited,author_forwarded_from_name,author_forwarded_from_username,author_forwarded_from_id,entities_linked,entities_mentioned,link_title,link_attached,attachment_type",
              "teahouse-$id,teahouse,teahouse,$user,handle$user,Name $user,no,$text,,no,,$count,\"a3,b1\",2021-05-03 $time,$second,,,,,,,\"ann,bob\",X,https://example.org/x,"),
          MadeFile.table(
              "crowdtangle",
              "Page Name,User Name,Facebook Id,Page Category,Page Admin Top Country,Page Description,Page Created,Likes at Posting,Followers at Posting,Post Created,Type,Total Interactions,Likes,Comments,Shares,Love,Wow,Haha,Sad,Angry,Care,URL,Message,Link,Final Link,Image Text,Link Text,Description,Overperforming Score",
              "Page $user,handle$user,$user,NEWS_SITE,HK,,2009-12-18 00:07:21,900,\"1,000\",2021-05-03 $time EDT,Link,\"1,234\",$count,34,200,0,1,2,3,4,5,https://www.facebook.com/1000/posts/$id,$text,https://example.org/s,https://example.org/long,,A headline,What the page says,-1.5"),
          MadeFile.table(
              "meta-content-library",
              "id,creation_time,modified_time,text,hashtags,lang,content_type,mcl_url,multimedia,post_owner.type,post_owner.id,post_owner.name,post_owner.username,surface.type,surface.id,statistics.like_count,statistics.comment_count,statistics.share_count,statistics.views,link_attachment.link",
              "$id,2023-05-03T$time+0000,2023-05-04T11:00:00+0000,$text,\"[\"\"tea\"\", \"\"news\"\"]\",en,POSTS,https://www.facebook.com/transparency-tools/content-library/post?id=$id,\"[{\"\"type\"\": \"\"photo\"\", \"\"id\"\": \"\"1\"\"}]\",PAGE,$user,Page $user,handle$user,PAGE,,$count,3,4,1200,https://example.org/l"),
          MadeFile.table(
              "youtube-data-tools",
              "id,replyCount,likeCount,publishedAt,authorName,text,authorChannelId,authorChannelUrl,isReply,isReplyTo,isReplyToName",
              "$id,1,$count,2021-05-03 $time,Name $user,$text,UC$user,http://www.youtube.com/channel/UC$user,0,,"),
          MadeFile.table(
              "weibo-csv",
              "id,bid,正文,头条文章url,原始图片url,视频url,位置,日期,工具,点赞数,评论数,转发数,话题,@用户,完整日期,是否编辑过,编辑次数",
              "$id,Kd$id,$text,,,,上海,2021-05-03,iPhone客户端,$count,3,4,\"茶,新闻\",老周,2021-05-03 $time,False,0"),
          MadeFile.table(
              "twarc-csv",
              "id,conversation_id,referenced_tweets.replied_to.id,referenced_tweets.retweeted.id,referenced_tweets.quoted.id,author_id,in_reply_to_user_id,created_at,text,lang,source,public_metrics.impression_count,public_metrics.reply_count,public_metrics.retweet_count,public_metrics.quote_count,public_metrics.like_count,edit_history_tweet_ids,entities.hashtags,entities.mentions,entities.urls,author.created_at,author.username,author.name,author.description,author.public_metrics.followers_count",
              "$id,$id,,,,$user,,2021-05-03T$time.000Z,$text,en,,9,1,2,3,$count,\"[\"\"$id\"\"]\",\"[{\"\"start\"\": 0, \"\"end\"\": 3, \"\"tag\"\": \"\"tea\"\"}]\",,,2016-10-10T00:00:00.000Z,handle$user,Name $user,,5200"),
          MadeFile.lines(
              "native",
              """
              {"id":"$id","platform":"twitter","account":{"id":"$user","name":"Name $user","handle":"handle$user","followers":5200},"text":$text,"lang":"en","created_at":"2021-05-03T$timeZ","url":"https://example.org/$id","kind":"post","hashtags":["tea"],"metrics":{"likes":$count,"replies":2,"reposts":3,"views":4},"extra":{"client":"Web App"}}"""),
          MadeFile.lines(
              "json",
              """
              {"post_id":"$id","author":"handle$user","body":$text,"date":"2021-05-03 $time","likes":$count,"about":{"client":"Web App","place":"Hong Kong"}}"""),
          MadeFile.lines(
              "zeeschuimer",
              """
              {"nav_index":"1:2:0","item_id":"$id","timestamp_collected":1620040000000,"source_platform":"x.com","source_platform_url":"https://x.com/search","source_url":"https://x.com/search/api","user_agent":"Mozilla","data":{"rest_id":"$id","core":{"user_results":{"result":{"rest_id":"$user","legacy":{"followers_count":12,"verified":false,"name":"Name $user","screen_name":"handle$user","created_at":"Mon Oct 10 00:00:00 +0000 2016"}}}},"views":{"count":"100","state":"EnabledWithCount"},"legacy":{"created_at":"Mon May 03 $time +0000 2021","conversation_id_str":"$id","full_text":$text,"lang":"en","user_id_str":"$user","id_str":"$id","favorite_count":$count,"reply_count":1,"retweet_count":2,"quote_count":3,"entities":{"hashtags":[{"text":"tea","indices":[3,6]}],"urls":[{"url":"https://t.co/a","expanded_url":"https://example.org/x"}],"user_mentions":[{"screen_name":"bob"}]}}}}"""),
          MadeFile.lines(
              "twitter-api",
              """
              {"id":"$id","text":$text,"author_id":"$user","conversation_id":"$id","created_at":"2021-05-03T$time.000Z","lang":"en","edit_history_tweet_ids":["$id"],"possibly_sensitive":false,"public_metrics":{"retweet_count":2,"reply_count":1,"like_count":$count,"quote_count":3,"impression_count":9},"entities":{"hashtags":[{"start":3,"end":6,"tag":"tea"}],"urls":[{"start":0,"end":1,"url":"https://t.co/a","expanded_url":"https://example.org/x"}]},"author":{"id":"$user","name":"Name $user","username":"handle$user","created_at":"2016-10-10T00:00:00.000Z","public_metrics":{"followers_count":5200,"following_count":3,"tweet_count":9}}}"""),
          MadeFile.lines(
              "weibo-json",
              """
              {"id":"$id","user_id":"$user","raw":{"text":$text,"user":{"verified":false,"gender":"f","followers":227833,"location":"上海","time":1312112304},"has_url":false,"comments":55,"source":"微博 weibo.com","likes":$count,"time":$second,"reposts":225}}"""),
          MadeFile.lines("beir-queries", "{\"_id\":\"$id\",\"text\":$text}"),
          MadeFile.document(
              "telegram",
              "{\n \"name\": \"Tea House\",\n \"type\": \"public_channel\",\n \"id\": 1487851422,\n \"messages\": [\n",
              """
                {
                 "id": $id,
                 "type": "message",
                 "date": "2021-05-03T$time",
                 "date_unixtime": "$second",
                 "from": "Name $user",
                 "from_id": "user$user",
                 "text": [
                  {
                   "type": "bold",
                   "text": "Tea"
                  },
                  $text,
                  {
                   "type": "hashtag",
                   "text": "#tea"
                  }
                 ],
                 "text_entities": [
                  {
                   "type": "bold",
                   "text": "Tea"
                  },
                  {
                   "type": "plain",
                   "text": $text
                  },
                  {
                   "type": "hashtag",
                   "text": "#tea"
                  }
                 ]
                }""",
              "\n ]\n}\n"),
          MadeFile.document(
              "youtube-api",
              "[\n",
              """
              {"kind":"youtube#commentThread","etag":"e","id":"$id","snippet":{"channelId":"UCtea","videoId":"vid1","topLevelComment":{"kind":"youtube#comment","etag":"e","id":"$id","snippet":{"channelId":"UCtea","videoId":"vid1","textDisplay":$text,"textOriginal":$text,"authorDisplayName":"@handle$user","authorChannelId":{"value":"UC$user"},"canRate":true,"likeCount":$count,"publishedAt":"2021-05-03T$timeZ","updatedAt":"2021-05-04T00:00:00Z"}},"canReply":true,"totalReplyCount":0,"isPublic":true}}""",
              "\n]\n"));
}
