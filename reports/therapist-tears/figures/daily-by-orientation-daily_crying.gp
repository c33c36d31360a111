# Draws daily-by-orientation-daily_crying.svg from daily-by-orientation-daily_crying.tsv beside it: gnuplot daily-by-orientation-daily_crying.gp
reset
set encoding utf8
set terminal svg size 480,250 dynamic noenhanced font "sans-serif,14" background "#ffffff"
set output "daily-by-orientation-daily_crying.svg"
set datafile separator tab
set minussign
set border 0
set tics nomirror scale 0
unset key
set multiplot layout 1,2
set style fill solid 1 noborder
set boxwidth 0.9
set xrange [-0.5:13.5]
set yrange [0:78.84]
set xtics 5.0
set ytics 20.0
unset xlabel
set grid ytics lt 1 lw 0.6 lc rgb "#8a8f98" dt (2,4)
set title "PDT, n = 179"
plot "daily-by-orientation-daily_crying.tsv" skip 1 using 2:3 with boxes lc rgb "#3b82c4" notitle
set title "CBT, n = 184"
plot "daily-by-orientation-daily_crying.tsv" skip 1 using 2:4 with boxes lc rgb "#3b82c4" notitle
unset multiplot
set output
